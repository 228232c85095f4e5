using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Decisions;

/// <summary>To who decided: this was just decided in your name. If it was not you, call at once (T-13).</summary>
public sealed record DecidedInYourNameLetter(AboutInitiative About, Guid DecisionId, DecisionAnswer Answer, long AmountCents, DateTimeOffset At) : ILetter
{
    public string Key => $"namens-jou:{DecisionId:N}";

    public bool IsDecision => true;

    public bool IsWorthACall => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
