using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Corrections;

/// <summary>A contribution that an official is about to change.</summary>
internal sealed record OpenedGrant(Grant Grant, Allocation Allocation, Initiative Initiative, Appointment Official, string ByName)
{
    /// <summary>The record of this change; it is kept when the ledger accepts it.</summary>
    public Correction Correct(Work work, CorrectionKind kind, long cents, string reason, DateOnly? talkedOn) => new()
    {
        Kind = kind,
        InitiativeId = Initiative.Id,
        AllocationId = Allocation.Id,
        NeighbourhoodId = Grant.NeighbourhoodId,
        AmountCents = cents,
        Reason = reason.Trim(),
        TalkedOn = talkedOn,
        ById = Official.PersonId,
        ByName = ByName,
        ByRole = Official.Role,
        At = work.Now,
        BookedAt = work.Now,
    };

    /// <summary>Tells everybody who should know: the wijk on the pages, the initiator by mail.</summary>
    public void Tell(Work work, Correction correction, InitiativeEventKind kind)
    {
        work.Db.Add(correction);
        work.Db.Add(new InitiativeEvent { InitiativeId = Initiative.Id, At = work.Now, Kind = kind, ByName = ByName, Text = correction.Reason, AmountCents = correction.AmountCents, SubjectId = Grant.DecisionId });
        if (Initiative.OwnerId is { } owner)
        {
            work.Mail.Send(new GrantChangedLetter(Initiative.About(Grant.NeighbourhoodId), correction.Id, correction.Kind, Grant.DecisionId, ByName, correction.Reason, correction.TalkedOn), owner);
        }

        work.ChangesPagesOf(Allocation);
        work.Changes(Correction.All);
    }
}

/// <summary>Who may change a contribution, and what must be written with it.</summary>
internal static class GrantAccess
{
    public static async Task<Outcome<OpenedGrant>> OpenGrantAsync(this Work work, Guid grantId, Guid personId, Role role, string act)
    {
        if (await work.GrantAsync(grantId) is not var (opened, grant)
            || await work.OpenAllocationAsync(opened.Id, personId, act, "", role) is not var (allocation, initiative, official))
        {
            return CorrectionRefusals.NotThere;
        }

        return await work.IsOrWasTheirsAsync(initiative.Id, personId)
            ? CorrectionRefusals.OwnInitiative
            : new OpenedGrant(grant, allocation, initiative, official, await work.FirstNameAsync(personId));
    }

    /// <summary>A reason that counts, and a talk about it: with a person and after the money was promised or paid (B32, X16).</summary>
    public static Refusal? CheckReasonAndTalk(string reason, DateOnly? talkedOn, DateOnly since, DateOnly today) =>
        string.IsNullOrWhiteSpace(reason) ? CorrectionRefusals.ReasonMissing.At("Input.Reason")
        : ForbiddenReasons.Find(reason) is not null ? CorrectionRefusals.ReasonForbidden.At("Input.Reason")
        : talkedOn is not { } day ? CorrectionRefusals.TalkFirst.At("Input.TalkedOn")
        : day < since || day > today ? CorrectionRefusals.TalkWrongDay.With(since).At("Input.TalkedOn")
        : null;

    /// <summary>The talk stands with the initiative as every other talk, so that a colleague sees it.</summary>
    public static void LogTalk(this Work work, OpenedGrant opened, DateOnly talkedOn) =>
        work.Db.Add(new Talk { InitiativeId = opened.Initiative.Id, ByPersonId = opened.Official.PersonId, SpokenOn = talkedOn, Channel = Channel.Telephone, LoggedAt = work.Now });
}
