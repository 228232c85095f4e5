using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.Calls;
using WijkFonds.Corrections;
using WijkFonds.Endorsements;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.LookBacks;
using WijkFonds.Mail;
using WijkFonds.Obstacles;
using WijkFonds.People;
using WijkFonds.Promises;
using WijkFonds.Sources;
using WijkFonds.Stories;
using WijkFonds.Tests.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Security.ForeignIds;

/// <summary>A wijk with one of everything that has an id, in every state in which somebody could do something with it, and words that nobody else may read.</summary>
public sealed class ThingsOfWijk(TestPortal portal, string slug)
{
    private readonly Dictionary<string, string> ofWijk = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyDictionary<string, string>> scenes = [];

    public DecidingTown Town { get; } = new(portal.Database, portal.Clock, slug, portal.Services.GetRequiredService<ISeal>());

    public Person Neighbour { get; private set; } = null!;

    public Person Administrator { get; } = new() { FirstName = "Femke", Email = $"femke@{slug}.test" };

    /// <summary>One initiative each, with what hangs on it: slug, allocation, grant, payout and so on.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Scenes => scenes;

    /// <summary>Words that stand in what is private in this wijk: contact, account number, draft, offer, a conversation that is not confirmed.</summary>
    public IReadOnlyList<string> Secrets => [$"kanarie-{slug}", Phone.Replace(" ", "", StringComparison.Ordinal), Iban, Iban[^10..]];

    private string Iban => slug == "laak" ? "NL91ABNA0417164300" : "NL20INGB0001234567";

    private string Phone => slug == "laak" ? "06 8811 2233" : "06 8844 5566";

    /// <summary>The thing of this name in a scene, or the one of the whole wijk.</summary>
    public string this[string thing, IReadOnlyDictionary<string, string> scene] =>
        scene.GetValueOrDefault(thing) ?? ofWijk.GetValueOrDefault(thing) ?? scenes.Select(other => other.GetValueOrDefault(thing)).FirstOrDefault(id => id is not null)
        ?? throw new InvalidOperationException($"Nothing in {slug} is called '{thing}'; make one in {nameof(ThingsOfWijk)}.");

    public bool IsOfWijk(string thing) => ofWijk.ContainsKey(thing);

    /// <summary>More of what can be done only once, for when it is really done.</summary>
    public async Task MakeSparesAsync()
    {
        var proposed = await Town.InitiativeAsync($"ook-voorgesteld-{slug}");
        scenes.Add(Scene(proposed, ("allocation", await Town.ProposedAsync(proposed, 500_00))));
        scenes.Add(await ConditionalAsync($"ook-als-{slug}"));
        scenes.Add(await AtBankAsync($"ook-bank-{slug}"));
        scenes.Add(await PaidAndTalkedAsync($"ook-betaald-{slug}"));
        var offered = await Town.InitiativeAsync($"ook-gesteund-{slug}", Neighbour, withHelpers: false);
        scenes.Add(Scene(offered, ("handoverToMe", await HandoverAsync(offered, Neighbour, Town.Initiator.Email!))));
    }

    public async Task MakeAsync()
    {
        foreach (var person in new[] { Town.Worker, Town.Alderman, Town.Treasurer, Town.Initiator })
        {
            person.Email = $"kanarie-{slug}-{person.FirstName}@buurt.test".ToLowerInvariant();
        }

        await Town.BuildAsync(100_000_00);
        await Town.WithMoneyAsync(20_000_00, DecidingTown.Year + 1);
        await Town.Database.GivenAsync(Administrator, new Appointment { PersonId = Administrator.Id, Role = Role.Administrator });
        await MakeOfWijkAsync();
        await MakeIdeasAsync();
        await MakeMoneyAsync();
    }

    private async Task MakeOfWijkAsync()
    {
        var caller = new Person { FirstName = "Roos", Phone = Phone };
        await Town.Database.GivenAsync(caller);
        var promise = await new MakePromise(Town.Writes).ExecuteAsync(new(Town.Alderman.Id, Town.Wijk.Id, "Een lamp op het pad.", Town.Clock.Today().AddDays(30)), FormKey.New(), default);
        await new AskForCall(Town.Writes).ExecuteAsync(new(Town.Wijk.Id, "Roos", Phone, $"kanarie-{slug} wil bellen"), FormKey.New(), default);
        var draft = new InitiativeDraft { CodeHash = "hash-" + slug, Content = $$$"""{"Wijk":"{{{slug}}}","Input":{"Dream":"kanarie-{{{slug}}} droomt"}}""" };
        var dead = new OutboxMail { Id = Guid.CreateVersion7(), PersonId = Town.Initiator.Id, NeighbourhoodId = Town.Wijk.Id, Kind = nameof(CallMeLetter), Letter = Letters.Write(new CallMeLetter(Town.Wijk.Id, caller.Id, $"kanarie-{slug}")), QueuedAt = Town.Clock.GetUtcNow(), State = MailState.Dead };
        var colleague = new Person { FirstName = "Wim", Email = $"wim@{slug}.test" };
        var proposal = new RoleProposal { PersonId = Town.Initiator.Id, Role = Role.NeighbourhoodWorker, NeighbourhoodId = Town.Wijk.Id, IsRevocation = false, Reason = "Nieuw", ProposedById = colleague.Id, ProposedAt = Town.Clock.GetUtcNow() };
        await Town.Database.GivenAsync(draft, dead, colleague);
        var source = new Source { Name = $"Geld voor {slug}", Financier = "Gemeente", Kind = SourceKind.Municipality, Year = DecidingTown.Year, Purpose = "Alles.", StartsOn = new DateOnly(DecidingTown.Year, 1, 1), Earmark = 900 + slug.Length };
        await Town.Database.GivenAsync(proposal, source);
        await using var db = Town.Database.Read();
        (ofWijk["wijk"], ofWijk["wijkId"], ofWijk["promise"], ofWijk["draft"], ofWijk["deadMail"]) = (slug, Text(Town.Wijk.Id), Text(promise.Value), Text(draft.Id), Text(dead.Id));
        (ofWijk["roleProposal"], ofWijk["official"], ofWijk["source"]) = (Text(proposal.Id), Text(Town.Worker.Id), Text(source.Id));
        var allocated = await db.LedgerTransfers.Where(t => t.Code == TransferCode.Allocate && db.LedgerAccounts.Any(a => a.Id == t.CreditId && a.NeighbourhoodId == Town.Wijk.Id)).MinAsync(t => t.Seq);
        ofWijk["correction"] = Text((await new AskReversal(Town.Writes).ExecuteAsync(new(Administrator.Id, allocated, "Dit was voor een ander jaar."), FormKey.New(), default)).Value);
        ofWijk["appointment"] = Text(await db.Appointments.Where(a => a.PersonId == Town.Worker.Id).Select(a => a.Id).SingleAsync());
        ofWijk["call"] = Text(await db.Set<OutboxMail>().Where(m => m.Kind == nameof(CallMeLetter) && m.NeighbourhoodId == Town.Wijk.Id && m.State != MailState.Dead).Select(m => m.Id).SingleAsync());
    }

    private async Task MakeIdeasAsync()
    {
        var written = new Initiative
        {
            Slug = $"opgeschreven-{slug}", Title = "Opgeschreven", Dream = "Een bankje.", InitiatorName = "Samira", OwnerId = Town.Initiator.Id, EnteredById = Town.Worker.Id,
            Summary = "Een bankje.", SummaryBy = "Anneke", ToldAt = Town.Clock.GetUtcNow(), AnswerBy = Town.Clock.Today().AddDays(7),
            Neighbourhoods = { new InitiativeNeighbourhood { NeighbourhoodId = Town.Wijk.Id, IsHome = true } },
        };
        await Town.Database.GivenAsync(written, new InitiativeContact { InitiativeId = written.Id, Phone = Phone, Email = $"kanarie-{slug}@buurt.test", CodeHash = "code-" + slug });
        Neighbour = new Person { FirstName = "Bart", Email = $"kanarie-{slug}-bart@buurt.test", Phone = Phone };
        await Town.Database.GivenAsync(Neighbour, new Endorsement { InitiativeId = written.Id, PersonId = Neighbour.Id, TakesPart = true, Offer = $"kanarie-{slug} heeft een ladder" });
        scenes.Add(Scene(written, ("obstacle", (await StuckAsync(written)).Value)));

        var hidden = await Town.InitiativeAsync($"verborgen-{slug}", withHelpers: false);
        await new HideInitiative(Town.Writes).ExecuteAsync(new(hidden.Id, Town.Worker.Id, "Er staat een naam in."), FormKey.New(), default);
        scenes.Add(Scene(hidden));
    }

    private async Task MakeMoneyAsync()
    {
        var proposed = await Town.InitiativeAsync($"voorgesteld-{slug}");
        scenes.Add(Scene(proposed, ("allocation", await Town.ProposedAsync(proposed, 500_00))));

        var plan = await Town.InitiativeAsync($"plan-{slug}");
        var large = await Town.ProposedAsync(plan, 6_000_00);
        await new CommentOnPlan(Town.Writes).ExecuteAsync(new(Neighbour.Id, large, "Doen!"), FormKey.New(), default);
        scenes.Add(Scene(plan, ("allocation", large), ("commenter", Neighbour.Id)));

        scenes.Add(await ConditionalAsync($"als-{slug}"));
        scenes.Add(await WithoutMoneyAsync($"geen-geld-{slug}"));
        scenes.Add(await FromWithdrawnSourceAsync($"ander-geld-{slug}"));

        var granted = await Town.InitiativeAsync($"toegekend-{slug}");
        var grantedMoney = await Town.ProposedAsync(granted, 500_00);
        Assert.Null((await Town.DecideAsync(Town.Answer(grantedMoney))).Refusal);
        var payee = (await Town.PayeeAsync(granted, Iban)).Value;
        scenes.Add(Scene(granted, ("allocation", grantedMoney), ("payee", payee), ("grant", await GrantAsync(grantedMoney)), ("decision", await DecisionAsync(grantedMoney))));

        scenes.Add(await AtBankAsync($"bank-{slug}"));

        scenes.Add(await PaidAndTalkedAsync($"betaald-{slug}"));

        var proven = await PaidAsync($"bewezen-{slug}");
        await new ConfirmLookBack(Town.Writes).ExecuteAsync(new(Town.Initiator.Id, await LookBackAsync(proven), "Het is drukker.", "", "", "", ""), FormKey.New(), default);
        await new ChangeStage(Town.Writes).ExecuteAsync(new(Town.Alderman.Id, proven.Slug, Stage.Proven), FormKey.New(), default);
        await portal.Database.Lane.RunAsync(
            async (db, stop) => (await db.Grants.Where(g => g.InitiativeId == proven.Id).ExecuteUpdateAsync(g => g.SetProperty(x => x.EndingToldAt, Town.Clock.GetUtcNow()), stop), true),
            CancellationToken.None);
        await using var read = Town.Database.Read();
        scenes.Add(Scene(proven, ("verdict", await read.NeighbourVerdicts.Where(v => v.InitiativeId == proven.Id).Select(v => v.Id).FirstAsync())));
        var supported = await Town.InitiativeAsync($"gesteund-{slug}", Neighbour, withHelpers: false);
        scenes.Add(Scene(supported, ("handoverToMe", await HandoverAsync(supported, Neighbour, Town.Initiator.Email!))));
        var leaving = await Town.InitiativeAsync($"overdracht-{slug}", withHelpers: false);
        scenes.Add(Scene(leaving, ("handoverFromMe", await HandoverAsync(leaving, Town.Initiator, $"kanarie-{slug}-ria@buurt.test"))));
        await Town.Database.GivenAsync(new Endorsement { InitiativeId = supported.Id, PersonId = Town.Initiator.Id });
    }

    private async Task<IReadOnlyDictionary<string, string>> ConditionalAsync(string name)
    {
        var initiative = await Town.InitiativeAsync(name);
        // A colleague proposed it: who proposes does not say that the condition is met.
        var colleague = new Person { FirstName = "Bo", Email = $"kanarie-{name}@wijk.test" };
        await Town.Database.GivenAsync(colleague);
        await Town.AppointAsync(colleague, Role.NeighbourhoodWorker);
        var waits = (await Town.ProposeAsync(initiative, 500_00, colleague)).Value;
        Assert.Null((await Town.DecideAsync(Town.Answer(waits, DecisionAnswer.YesIf))).Refusal);
        return Scene(initiative, ("allocation", waits));
    }

    /// <summary>More than next year's free money, while a source with a rule has some left: the alderman may set a part apart.</summary>
    private async Task<IReadOnlyDictionary<string, string>> WithoutMoneyAsync(string name)
    {
        await SourceAsync("Alleen schilderen " + slug, DecidingTown.Year + 1, 1_000_00);
        var initiative = await Town.InitiativeAsync(name);
        var proposal = Town.Ask(21_000_00, DecidingTown.Year + 1) with { WithoutMoney = true };
        var waits = (await new ProposeAllocation(Town.Writes).ExecuteAsync(new(Town.Worker.Id, initiative.Slug, proposal), FormKey.New(), default)).Value;
        return Scene(initiative, ("allocation", waits));
    }

    /// <summary>Its money stands apart in a source that was taken back since: the alderman may find other money.</summary>
    private async Task<IReadOnlyDictionary<string, string>> FromWithdrawnSourceAsync(string name)
    {
        var source = await SourceAsync("Teruggenomen " + slug, DecidingTown.Year, 1_000_00);
        var initiative = await Town.InitiativeAsync(name);
        var proposal = Town.Ask(400_00) with { Lines = new Dictionary<string, long> { ["schilderen"] = 400_00 } };
        var proposed = (await new ProposeAllocation(Town.Writes).ExecuteAsync(new(Town.Worker.Id, initiative.Slug, proposal), FormKey.New(), default)).Value;
        await portal.Database.Lane.RunAsync(
            async (db, stop) => (await db.Sources.Where(s => s.Id == source).ExecuteUpdateAsync(s => s.SetProperty(x => x.WithdrawnOn, Town.Clock.Today()), stop), true),
            CancellationToken.None);
        return Scene(initiative, ("allocation", proposed));
    }

    private async Task<Guid> SourceAsync(string name, int year, long cents)
    {
        var source = new Source
        {
            Name = name, Financier = "Rijk", Kind = SourceKind.State, Year = year, Purpose = "Schilderen.", StartsOn = new DateOnly(year, 1, 1), State = SourceState.In,
            OnlyFor = ["schilderen"], Earmark = 1000 + ((year - DecidingTown.Year) * 10) + slug.Length,
        };
        await Town.Database.GivenAsync(source);
        await Town.WithMoneyAsync(cents, year, source.Id);
        return source.Id;
    }

    private async Task<IReadOnlyDictionary<string, string>> AtBankAsync(string name)
    {
        var initiative = await Town.InitiativeAsync(name);
        var money = await Town.ProposedAsync(initiative, 500_00);
        Assert.Null((await Town.DecideAsync(Town.Answer(money))).Refusal);
        await Town.PayeeAsync(initiative, Iban);
        return Scene(initiative, ("allocation", money), ("payout", (await Town.OrderAsync(money)).Value));
    }

    private async Task<IReadOnlyDictionary<string, string>> PaidAndTalkedAsync(string name)
    {
        var paid = await PaidAsync(name);
        var story = await new TellStory(Town.Writes).ExecuteAsync(new(Town.Initiator.Id, paid.Slug, "Twintig kinderen!", true), FormKey.New(), default);
        return Scene(paid, ("grant", await GrantOfAsync(paid)), ("story", story.Value), ("lookBack", await LookBackAsync(paid)));
    }

    private async Task<Initiative> PaidAsync(string name)
    {
        var initiative = await Town.InitiativeAsync(name);
        await Town.PaidAsync(initiative, 500_00);
        return initiative;
    }

    private async Task<Guid> LookBackAsync(Initiative initiative) =>
        (await new WriteLookBack(Town.Writes).ExecuteAsync(new(Town.Worker.Id, initiative.Slug, Town.Clock.Today(), $"kanarie-{slug} veranderde.", "", "", "", false), FormKey.New(), default)).Value;

    private Task<Outcome<Guid>> StuckAsync(Initiative initiative) =>
        new NoteObstacle(Town.Writes).ExecuteAsync(new(Town.Worker.Id, initiative.Id, "Geen stroom op het plein.", "Netbeheer", null, Town.Clock.Today(), "We bellen dinsdag."), FormKey.New(), default);

    private async Task<Guid> HandoverAsync(Initiative initiative, Person from, string email)
    {
        var asked = await new AskToTakeOver(Town.Writes).ExecuteAsync(new(from.Id, initiative.Slug, "Ria", email, $"kanarie-{slug}: de sleutel ligt bij mij.", true), FormKey.New(), default);
        Assert.Null(asked.Refusal);
        return asked.Value;
    }

    private async Task<Guid> GrantOfAsync(Initiative initiative)
    {
        await using var db = Town.Database.Read();
        return await db.Grants.Where(g => g.InitiativeId == initiative.Id).Select(g => g.Id).SingleAsync();
    }

    private async Task<Guid> GrantAsync(Guid allocation)
    {
        await using var db = Town.Database.Read();
        return await db.Grants.Where(g => g.AllocationId == allocation).Select(g => g.Id).SingleAsync();
    }

    private async Task<Guid> DecisionAsync(Guid allocation)
    {
        await using var db = Town.Database.Read();
        return await db.Decisions.Where(d => d.AllocationId == allocation).Select(d => d.Id).SingleAsync();
    }

    private static Dictionary<string, string> Scene(Initiative initiative, params (string Thing, Guid Id)[] things)
    {
        var scene = things.ToDictionary(thing => thing.Thing, thing => Text(thing.Id), StringComparer.Ordinal);
        (scene["slug"], scene["initiative"]) = (initiative.Slug, Text(initiative.Id));
        return scene;
    }

    private static string Text(Guid id) => id.ToString("D");
}
