namespace WijkFonds.Initiatives;

/// <summary>Initiative: initiatief. The idea, its page and its people; it lives for years.</summary>
public sealed class Initiative
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The readable part of its address: /initiatieven/speeltuin-oost.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>Wat is je droom voor de wijk? In the person's own words, Markdown, never rewritten by us (B01, G13).</summary>
    public required string Dream { get; set; }

    public Need Needs { get; set; }

    /// <summary>Roughly how much money, in cents; null when not told.</summary>
    public long? AskedCents { get; set; }

    /// <summary>Hoe kunnen wij helpen?</summary>
    public string HelpWanted { get; set; } = "";

    /// <summary>First name or pseudonym shown on the page.</summary>
    public required string InitiatorName { get; set; }

    /// <summary>Who may change it; null as long as nobody has taken it as their own.</summary>
    public Guid? OwnerId { get; set; }

    public Channel Channel { get; init; } = Channel.Online;

    /// <summary>The wijkwerker who wrote it down for somebody else, with permission (H01).</summary>
    public Guid? EnteredById { get; init; }

    /// <summary>The person for whom somebody else wrote it down has read it and says: this is mine (X40, C47).</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The short text of the wijkwerker that stands beside the original, never in its place.</summary>
    public string Summary { get; set; } = "";

    public string SummaryBy { get; set; } = "";

    /// <summary>The initiator has read the summary and agrees; until then it does not count (C47).</summary>
    public DateTimeOffset? SummaryConfirmedAt { get; set; }

    /// <summary>The initiative in another wijk that this one was taken over from (B12).</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Wat is hier anders? Taking over is not cutting and pasting (B13).</summary>
    public string Different { get; set; } = "";

    public Dimension Dimension { get; set; } = Dimension.Social;

    public Stage Stage { get; set; } = Stage.Idea;

    public DateTimeOffset ToldAt { get; init; }

    /// <summary>The last day on which a person answers (B10). Includes that day.</summary>
    public DateOnly AnswerBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Neighbours who stand behind it now; kept beside the endorsements so that no page counts them.</summary>
    public int EndorsementCount { get; set; }

    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>A fixed random number from which every shuffled list makes its order (U27); see <see cref="Shuffled"/>.</summary>
    public long ShuffleNumber { get; init; } = Random.Shared.NextInt64(1, Shuffled.Prime);

    /// <summary>Out of sight by moderation, with the reason that the public stub shows (T-48).</summary>
    public string? HiddenReason { get; set; }

    public DateTimeOffset? HiddenAt { get; set; }

    /// <summary>Rises with every change of the text, so that two editors never overwrite each other unseen (G10).</summary>
    public int Version { get; set; }

    public List<InitiativeNeighbourhood> Neighbourhoods { get; init; } = [];
}
