using Microsoft.EntityFrameworkCore;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>What a new idea is made of, whoever writes it down: the resident online, or a helper at the door.</summary>
internal sealed record NewIdea(
    Guid HomeId,
    IReadOnlyCollection<Guid> AlsoIn,
    string Dream,
    Need Needs,
    long? AskedCents,
    string HelpWanted,
    string Name,
    string Reach,
    bool ComesBy)
{
    public const int TextMax = 10_000;

    public Guid? OwnerId { get; init; }

    public string? ReturnCode { get; init; }

    public Guid? ParentId { get; init; }

    public string Different { get; init; } = "";

    public Channel Channel { get; init; } = Channel.Online;

    public Guid? EnteredById { get; init; }

    /// <summary>Checks it, makes the rows, and starts the clock of five working days.</summary>
    public async Task<Outcome<(Initiative Initiative, InitiativeContact Contact, Neighbourhood Home)>> WriteAsync(Work work)
    {
        var dream = WrittenText.Clean(Dream);
        var help = WrittenText.Clean(HelpWanted);
        var different = WrittenText.Clean(Different);
        var name = ShownName.From(Name);
        var reach = Initiatives.Reach.Read(Reach);
        if (Refuse(dream, help, different, name, reach) is { } refusal)
        {
            return refusal;
        }

        var home = await work.Db.Neighbourhoods.FindAsync([HomeId], work.CancellationToken);
        if (home is null)
        {
            return InitiativeRefusals.UnknownWijk;
        }

        var codeHash = Initiatives.ReturnCode.Hash(ReturnCode);
        if (codeHash is not null && await work.Db.InitiativeContacts.AnyAsync(c => c.CodeHash == codeHash, work.CancellationToken))
        {
            return InitiativeRefusals.CodeInUse;
        }

        var id = Guid.CreateVersion7(work.Now);
        var title = IdeaTitle.From(dream);
        var initiative = new Initiative
        {
            Id = id,
            Slug = await FreeSlugAsync(work, title, id),
            Title = title,
            Dream = dream,
            Needs = Needs == Need.None ? Need.NotSureYet : Needs,
            AskedCents = Needs.HasFlag(Need.Money) ? AskedCents : null,
            HelpWanted = help,
            InitiatorName = name.Value.Length > 0 ? name.Value : ShownName.Nobody,
            OwnerId = OwnerId ?? await PersonAsync(work, name.Value, reach!),
            Channel = Channel,
            EnteredById = EnteredById,
            ParentId = ParentId,
            Different = different,
            ToldAt = work.Now,
            AnswerBy = Clock.AddWorkingDays(work.Today, home.Settings.AnswerWorkingDays),
        };
        await AddNeighbourhoodsAsync(work, initiative);
        var contact = new InitiativeContact
        {
            InitiativeId = id,
            Phone = reach!.Phone,
            Email = reach.Email,
            ComesBy = ComesBy,
            CodeHash = codeHash,
            HasPermission = EnteredById is not null,
        };
        work.Db.AddRange(initiative, contact);
        work.Db.Add(new InitiativeEvent { InitiativeId = id, At = work.Now, Kind = InitiativeEventKind.Told, ByName = initiative.InitiatorName });
        work.Changes(id);
        initiative.Neighbourhoods.ForEach(n => work.Changes(n.NeighbourhoodId));
        return (initiative, contact, home);
    }

    private Refusal? Refuse(string dream, string help, string different, Outcome<string> name, Reach? reach) =>
        dream.Length == 0 ? InitiativeRefusals.NoDream.At("Input.Dream")
        : dream.Length > TextMax ? InitiativeRefusals.TooLong.With(TextMax / 6).At("Input.Dream")
        : help.Length > TextMax ? InitiativeRefusals.TooLong.With(TextMax / 6).At("Input.HelpWanted")
        : different.Length > TextMax ? InitiativeRefusals.TooLong.With(TextMax / 6).At("Input.Different")
        : !name.IsAccepted ? name.Refusal!.At("Input.Name")
        : reach is null ? InitiativeRefusals.UnclearReach.At("Input.Reach")
        : reach == Initiatives.Reach.None && !ComesBy && OwnerId is null && EnteredById is null ? InitiativeRefusals.NoReach.At("Input.Reach")
        : null;

    private static async Task<string> FreeSlugAsync(Work work, string title, Guid id)
    {
        var slug = IdeaTitle.Slug(title, id);
        return await work.Db.Initiatives.AnyAsync(i => i.Slug == slug, work.CancellationToken) ? IdeaTitle.Numbered(slug, id) : slug;
    }

    /// <summary>
    /// The idea belongs to whoever has this address: they can sign in with it, nobody else can. Somebody with only a telephone gets
    /// an entry too, so that later news becomes a call instead of a mail.
    /// </summary>
    private static async Task<Guid?> PersonAsync(Work work, string name, Reach reach)
    {
        if (reach == Initiatives.Reach.None)
        {
            return null;
        }

        var person = reach.Email is null ? null : await work.Db.People.SingleOrDefaultAsync(p => p.Email == reach.Email, work.CancellationToken);
        if (person is null)
        {
            person = new Person { FirstName = name.Length > 0 ? name : ShownName.Nobody, Email = reach.Email, Phone = reach.Phone, CreatedAt = work.Now };
            work.Db.Add(person);
        }

        return person.Id;
    }

    private async Task AddNeighbourhoodsAsync(Work work, Initiative initiative)
    {
        initiative.Neighbourhoods.Add(new InitiativeNeighbourhood { InitiativeId = initiative.Id, NeighbourhoodId = HomeId, IsHome = true });
        var others = await work.Db.Neighbourhoods.Where(n => AlsoIn.Contains(n.Id) && n.Id != HomeId).Select(n => n.Id).ToListAsync(work.CancellationToken);
        initiative.Neighbourhoods.AddRange(others.Select(other => new InitiativeNeighbourhood { InitiativeId = initiative.Id, NeighbourhoodId = other }));
    }
}
