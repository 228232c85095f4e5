using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Obstacles;
using WijkFonds.Promises;
using WijkFonds.Stories;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>One step of a story, done by whoever does it in the portal.</summary>
internal sealed partial class DemoStoryTeller
{
    private readonly Dictionary<Promised, Guid> promises = [];
    private readonly Dictionary<GotStuck, Guid> obstacles = [];

    private Task DoAsync(DemoStep step) => step switch
    {
        Answered answered => AnswerAsync(answered),
        Summarised summarised => SummariseAsync(summarised),
        PutOutOfSight hidden => HideAsync(hidden),
        Grew grew => GrowAsync(grew),
        YesAtOnce yes => YesAtOnceAsync(yes),
        Proposed proposed => ProposeAsync(proposed),
        Commented comment => CommentAsync(comment),
        SaidYes yes => SayYesAsync(yes),
        SaidYesIf yesIf => SayYesIfAsync(yesIf),
        SaidNotYet notYet => SayNotYetAsync(notYet),
        ConditionMet met => MeetConditionAsync(met),
        PaidOut => OrderAsync(),
        SetLower lower => SetLowerAsync(lower),
        BroughtBack back => BringBackAsync(back),
        ToldStory told => TellAsync(told),
        LookedBack looked => LookBackAsync(looked),
        GoesOn => GoOnAsync(),
        Promised promised => PromiseAsync(promised),
        GotStuck stuck => GetStuckAsync(stuck),
        _ => Task.CompletedTask,
    };

    private async Task WriteDownAsync(string name)
    {
        var written = Must(await run.Use<WriteDownIdea>().ExecuteAsync(
            new WriteDownIdea.Input(Worker.Id, run.WijkIds[wijk.Slug], story.Dream, "")
            {
                Needs = story.Needs, AskedCents = story.Euros * 100, HelpWanted = story.Help, Name = name,
                Reach = "06 00 00 00 0" + (story.DaysAgo % 10), Channel = story.Channel, HasPermission = true,
            },
            FormKey.New(),
            run.CancellationToken));
        (initiativeId, slug) = (written.Id, written.Slug);
    }

    private async Task FindOwnerAsync() =>
        ownerId = await run.ReadAsync(db => db.Initiatives.Where(i => i.Id == initiativeId).Select(i => i.OwnerId).SingleAsync(run.CancellationToken));

    private async Task AnswerAsync(Answered step) => Must(await run.Use<AnswerInitiative>().ExecuteAsync(
        new AnswerInitiative.Input(initiativeId, Worker.Id, step.Text, run.Today, Channel.Spoken), FormKey.New(), run.CancellationToken));

    private async Task SummariseAsync(Summarised step)
    {
        Must(await run.Use<SummarizeInitiative>().ExecuteAsync(new SummarizeInitiative.Input(initiativeId, Worker.Id, step.Text, story.Dimension), FormKey.New(), run.CancellationToken));
    }

    private async Task HideAsync(PutOutOfSight step) => Must(await run.Use<HideInitiative>().ExecuteAsync(
        new HideInitiative.Input(initiativeId, Worker.Id, step.Reason), FormKey.New(), run.CancellationToken));

    private async Task TellAsync(ToldStory step) => Must(await run.Use<TellStory>().ExecuteAsync(
        new TellStory.Input(ownerId!.Value, slug, step.Text, EverybodyIsFineWithIt: true), FormKey.New(), run.CancellationToken));

    private async Task LookBackAsync(LookedBack step)
    {
        var lookBack = Must(await run.Use<WriteLookBack>().ExecuteAsync(
            new WriteLookBack.Input(Worker.Id, slug, run.Today, step.Changed, step.FellShort, step.Needs, "", step.DidNotWork, step.Nearby), FormKey.New(), run.CancellationToken));
        if (step.WaitsForYes)
        {
            return;
        }

        var (who, note) = story.OnlyPhone ? (Worker.Id, $"{story.By} vandaag gebeld: het klopt zo.") : (ownerId!.Value, "");
        Must(await run.Use<ConfirmLookBack>().ExecuteAsync(
            new ConfirmLookBack.Input(who, lookBack, step.Changed, step.FellShort, step.Needs, "", note, step.Nearby), FormKey.New(), run.CancellationToken));
        var questions = await run.ReadAsync(db => db.NeighbourVerdicts.Where(v => v.LookBackId == lookBack).OrderBy(v => v.PersonId).Select(v => v.Id).ToListAsync(run.CancellationToken));
        for (var i = 0; i < questions.Count; i += 3)
        {
            var answer = step.DidNotWork ? Noticed.NotYet : i % 5 == 0 ? Noticed.ALittle : Noticed.Yes;
            Must(await run.Use<GiveVerdict>().ExecuteAsync(new GiveVerdict.Input(questions[i], answer), FormKey.New(), run.CancellationToken));
        }
    }

    private async Task PromiseAsync(Promised step)
    {
        var promise = Must(await run.Use<MakePromise>().ExecuteAsync(
            new MakePromise.Input(Worker.Id, run.WijkIds[wijk.Slug], $"{step.Who}: {LowerFirst(step.What)}", run.Now.AddDays(-step.BeforeDaysAgo).DayInAmsterdam()), FormKey.New(), run.CancellationToken));
        promises[step] = promise;
    }

    private async Task KeepPromiseAsync(Promised step) => Must(await run.Use<SettlePromise>().ExecuteAsync(
        new SettlePromise.Input(Worker.Id, promises[step], IsKept: true, ""), FormKey.New(), run.CancellationToken));

    private async Task GetStuckAsync(GotStuck step) => obstacles[step] = Must(await run.Use<NoteObstacle>().ExecuteAsync(
        new NoteObstacle.Input(Worker.Id, initiativeId, step.On, step.With, step.Rule, run.Today, $"{Worker.FirstName} belt elke week, tot er een antwoord is."), FormKey.New(), run.CancellationToken));

    private async Task ComeLooseAsync(GotStuck step) => Must(await run.Use<SolveObstacle>().ExecuteAsync(
        new SolveObstacle.Input(Worker.Id, obstacles[step], step.Solution), FormKey.New(), run.CancellationToken));

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private async Task GrowAsync(Grew step)
    {
        if (step.Stage == Stage.Proven)
        {
            Must(await run.Use<ChangeStage>().ExecuteAsync(new ChangeStage.Input(Worker.Id, slug, step.Stage), FormKey.New(), run.CancellationToken));
            return;
        }

        var now = await run.ReadAsync(db => db.Initiatives.Where(i => i.Id == initiativeId).Select(i => i.Stage).SingleAsync(run.CancellationToken));
        if (now == Stage.Idea && step.Stage != Stage.Stopped)
        {
            await ChangeStageAsync(Stage.Start);
        }

        await ChangeStageAsync(step.Stage);
    }

    private async Task ChangeStageAsync(Stage stage) => Must(await run.Use<SayHowItStands>().ExecuteAsync(
        new SayHowItStands.Input(initiativeId, new Initiator(ownerId, null), stage), FormKey.New(), run.CancellationToken));
}
