using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Allocations;

/// <summary>To the initiator: the decision, with the reason in the words of who decided.</summary>
public sealed record DecisionLetter(AboutInitiative About, Guid DecisionId, DecisionAnswer Answer, long AmountCents, string ByName, string Reason, string Condition, string WhatCan, string HelperName, string HelperPhone, DateOnly ObjectBy) : ILetter
{
    public string Key => $"besluit:{DecisionId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
