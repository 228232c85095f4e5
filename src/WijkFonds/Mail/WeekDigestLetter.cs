using WijkFonds.Initiatives;

namespace WijkFonds.Mail;

/// <summary>One mail a week with what happened: in wijken somebody follows, and with initiatives they support.</summary>
public sealed record WeekDigestLetter(Guid NeighbourhoodId, DateOnly Day, IReadOnlyList<WeekDigestLetter.Item> Items) : ILetter
{
    public string Key => $"week:{Day:yyyyMMdd}";

    public bool IsDecision => false;

    public MailTopic Topic => MailTopic.Week;

    public bool IsWorthACall => false;

    public IReadOnlyCollection<Guid> ShowsInitiatives => [.. Items.Select(item => item.About.InitiativeId)];

    public ILetter? Without(IReadOnlySet<Guid> hiddenInitiatives)
    {
        var left = Items.Where(item => !hiddenInitiatives.Contains(item.About.InitiativeId)).ToList();
        return left.Count == 0 ? null : this with { Items = left };
    }

    /// <summary>One initiative in the week, with the newest thing that happened to it.</summary>
    public sealed record Item(AboutInitiative About, string WijkName, InitiativeEventKind Kind, string ByName, string Text);
}
