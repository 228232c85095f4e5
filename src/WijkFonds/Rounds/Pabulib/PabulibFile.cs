using WijkFonds.Rounds.Counting;

namespace WijkFonds.Rounds.Pabulib;

/// <summary>A round in the form in which towns all over the world publish theirs, so that anybody can count it again (Pabulib, .pb).</summary>
/// <param name="Meta">What is told about the round, in order: description, budget, vote_type and so on.</param>
/// <param name="Election">The same plans and the budget in cents, and the ballots without who gave them.</param>
/// <param name="NotCountable">Why none of our rules can count these ballots, with the line and the place where it stands; null when they can.</param>
public sealed record PabulibFile(IReadOnlyList<KeyValuePair<string, string>> Meta, VoteType VoteType, IReadOnlyList<PabulibProject> Projects, Election Election, Refusal? NotCountable = null)
{
    public string? this[string key] => Meta.Where(pair => pair.Key == key).Select(pair => pair.Value).FirstOrDefault();
}
