using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>Plays one initiative: every step of its story becomes the act of the person who did it.</summary>
internal sealed partial class DemoStoryTeller(DemoRun run, DemoWijk wijk, DemoStory story)
{
    private Guid initiativeId;
    private string slug = "";
    private Guid? ownerId;

    private Person Worker => run.People.Officials[wijk.Slug].Worker;

    private Person Alderman => run.People.Officials[wijk.Slug].Alderman;

    private string Seed => wijk.Slug + story.DaysAgo;

    public void Plan()
    {
        var last = run.At(story.DaysAgo, TellAsync, isByOfficial: false);
        PlanSupport();
        foreach (var step in story.Then)
        {
            // A talk in the morning, a decision after lunch, a story in the evening: never two acts at one moment.
            last = run.At(step.DaysAgo - 0.01, () => DoAsync(step), last, isByOfficial: step is not (ToldStory or Commented));
            if (step is PaidOut { OnlyOrdered: false })
            {
                last = run.At(step.DaysAgo - 1, ConfirmPaymentAsync, last);
            }
            else if (step is Promised { KeptDaysAgo: { } kept } promised)
            {
                run.At(kept, () => KeepPromiseAsync(promised), last);
            }
            else if (step is GotStuck { SolvedDaysAgo: { } solved } stuck)
            {
                run.At(solved, () => ComeLooseAsync(stuck), last);
            }
        }
    }

    private async Task TellAsync()
    {
        var name = story.By == "Een buur" ? "" : story.By;
        var email = $"{string.Concat(story.By.ToLowerInvariant().Where(char.IsAsciiLetter))}.{story.DaysAgo}@voorbeeldstad.example";
        if (story.Channel == Channel.Online)
        {
            var told = Must(await run.Use<TellIdea>().ExecuteAsync(
                new TellIdea.Input(run.WijkIds[wijk.Slug], story.Dream, story.OnlyPhone ? "06 00 00 00 01" : email, "")
                {
                    Needs = story.Needs, AskedCents = story.Euros * 100, HelpWanted = story.Help, Name = name,
                },
                FormKey.New(),
                run.CancellationToken));
            (initiativeId, slug) = (told.Id, told.Slug);
        }
        else
        {
            await WriteDownAsync(name);
        }

        await FindOwnerAsync();
    }

    private void PlanSupport()
    {
        var order = Order();
        double end = story.Then.FirstOrDefault(step => step is Grew { Stage: Stage.Stopped } or PutOutOfSight)?.DaysAgo ?? 0;
        for (var i = 0; i < story.Support; i++)
        {
            var neighbour = run.People.Residents[order[i]];
            var offer = i < story.Offers.Count ? story.Offers[i] : "";
            // Most support comes in the first weeks and then ever more slowly.
            var age = end + ((story.DaysAgo - 0.02 - end) * (1 - Math.Pow((i + 1.0) / (story.Support + 1), 3)));
            var showsName = i % 4 != 3;
            run.AtAbout(
                Math.Max(age, 0.01),
                async () => Must(await run.Use<EndorseInitiative>().ExecuteAsync(
                    new EndorseInitiative.Input(initiativeId, neighbour.Id, offer.Length > 0 || i % 9 == 0, offer, showsName), FormKey.New(), run.CancellationToken)));
        }
    }

    /// <summary>Which neighbours, in which order: another one for every story, the same one every time.</summary>
    private int[] Order()
    {
        var order = Enumerable.Range(0, run.People.Residents.Count).ToArray();
        var seed = Seed.Aggregate(17u, (sum, letter) => (sum * 31) + letter);
        for (var i = order.Length - 1; i > 0; i--)
        {
            seed = (seed * 1_664_525) + 1_013_904_223;
            var j = (int)((seed >> 8) % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private T Must<T>(Outcome<T> outcome) => outcome.IsAccepted
        ? outcome.Value
        : throw new InvalidOperationException($"{wijk.Slug}, {story.By} ({story.DaysAgo}): {outcome.Refusal!.Sentence} [{string.Join(", ", outcome.Refusal.Arguments)}]");
}
