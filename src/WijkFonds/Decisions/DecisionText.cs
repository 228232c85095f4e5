using WijkFonds.Allocations;
using WijkFonds.People;

namespace WijkFonds.Decisions;

/// <summary>What must be written before an answer counts, and the record that is made of it.</summary>
internal static class DecisionText
{
    private const int SeatsMax = 20;

    public static AllocationStep StepOf(DecisionAnswer answer) => answer switch
    {
        DecisionAnswer.Yes => AllocationStep.SayYes,
        DecisionAnswer.YesIf => AllocationStep.SayYesIf,
        _ => AllocationStep.SayNotYet,
    };

    public static Refusal? Check(DecideAllocation.Input input, Allocation allocation, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return DecisionRefusals.ReasonMissing.At("Input.Reason");
        }

        if (input.AmountCents is { } amount && (amount <= 0 || amount > allocation.AmountCents))
        {
            return DecisionRefusals.AmountTooHigh.With(new Money(allocation.AmountCents)).At("Input.Amount");
        }

        if (Names(input.Residents).Count + Names(input.Others).Count > SeatsMax)
        {
            return DecisionRefusals.TooManySeats.At("Input.Residents");
        }

        return input.Answer switch
        {
            DecisionAnswer.Yes => null,
            DecisionAnswer.YesIf => CheckYesIf(input, today),
            _ => CheckNotYet(input, today),
        };
    }

    public static Decision Write(DecideAllocation.Input input, Allocation allocation, Appointment official, string name, DateTimeOffset now) => new()
    {
        AllocationId = allocation.Id,
        InitiativeId = allocation.InitiativeId,
        NeighbourhoodId = allocation.NeighbourhoodId,
        Answer = input.Answer,
        ProposedCents = allocation.AmountCents,
        GrantedCents = input.Answer == DecisionAnswer.NotYet ? 0 : input.AmountCents ?? allocation.AmountCents,
        Reason = input.Reason.Trim(),
        Condition = input.Answer == DecisionAnswer.YesIf ? input.Condition.Trim() : "",
        WhatCan = input.Answer == DecisionAnswer.NotYet ? input.WhatCan.Trim() : "",
        HelperName = input.Answer == DecisionAnswer.NotYet ? input.HelperName.Trim() : "",
        TalkedOn = input.Answer == DecisionAnswer.Yes ? null : input.TalkedOn,
        DecidedByName = name,
        DecidedByRole = official.Role,
        DecidedByRef = official.Pseudonym,
        DecidedAt = now,
        DecidedOn = now.DayInAmsterdam(),
        ProvedAt = input.ProvedAt,
        AtTable =
        [
            .. Names(input.Residents).Select(who => new DecisionSeat { IsResident = true, Who = who }),
            .. Names(input.Others).Select(who => new DecisionSeat { IsResident = false, Who = who }),
        ],
        Deviations = input.Answer == DecisionAnswer.NotYet
            ? []
            : [.. input.Deviations.Where(d => !string.IsNullOrWhiteSpace(d.Value)).Select(d => new DecisionDeviation { Rule = d.Key, Reason = d.Value.Trim() })],
    };

    public static IReadOnlyList<string> Names(IEnumerable<string> lines) => [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static Refusal? CheckYesIf(DecideAllocation.Input input, DateOnly today) =>
        string.IsNullOrWhiteSpace(input.Condition) ? DecisionRefusals.ConditionMissing.At("Input.Condition")
        : ForbiddenReasons.Find(input.Condition) is not null ? DecisionRefusals.ReasonForbidden.At("Input.Condition")
        : CheckTalk(input, today);

    private static Refusal? CheckNotYet(DecideAllocation.Input input, DateOnly today) =>
        ForbiddenReasons.Find(input.Reason) is not null ? DecisionRefusals.ReasonForbidden.At("Input.Reason")
        : string.IsNullOrWhiteSpace(input.WhatCan) ? DecisionRefusals.WhatCanMissing.At("Input.WhatCan")
        : string.IsNullOrWhiteSpace(input.HelperName) ? DecisionRefusals.HelperMissing.At("Input.HelperName")
        : CheckTalk(input, today);

    private static Refusal? CheckTalk(DecideAllocation.Input input, DateOnly today) =>
        input.TalkedOn is not { } day ? DecisionRefusals.TalkFirst.At("Input.TalkedOn")
        : day > today ? DecisionRefusals.TalkInFuture.At("Input.TalkedOn")
        : null;
}
