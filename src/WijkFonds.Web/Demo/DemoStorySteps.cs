using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>One step of a story, done by whoever does it in the portal.</summary>
internal sealed partial class DemoStoryTeller
{
    private Task DoAsync(DemoStep step) => step switch
    {
        Answered answered => AnswerAsync(answered),
        Summarised summarised => SummariseAsync(summarised),
        PutOutOfSight hidden => HideAsync(hidden),
        Grew grew => GrowAsync(grew),
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

    private async Task GrowAsync(Grew step)
    {
        var now = await run.ReadAsync(db => db.Initiatives.Where(i => i.Id == initiativeId).Select(i => i.Stage).SingleAsync(run.CancellationToken));
        if (now == Stage.Idea && step.Stage != Stage.Stopped)
        {
            await ChangeStageAsync(Stage.Start);
        }

        if (SayHowItStands.StepsFrom(step.Stage).Count > 0 && step.Stage != Stage.Proven)
        {
            await ChangeStageAsync(step.Stage);
        }
    }

    private async Task ChangeStageAsync(Stage stage) => Must(await run.Use<SayHowItStands>().ExecuteAsync(
        new SayHowItStands.Input(initiativeId, new Initiator(ownerId, null), stage), FormKey.New(), run.CancellationToken));
}
