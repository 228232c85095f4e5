using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Writing;

namespace WijkFonds.Decisions;

/// <summary>A decision is kept, stands on the page of the initiative, and is told: to the initiator, and to whom it was signed by (T-13).</summary>
internal static class DecisionTold
{
    public static void Tell(Work work, Decision decision, Initiative initiative, Neighbourhood wijk, Guid decidedById)
    {
        work.Db.Add(decision);
        initiative.AnsweredAt ??= work.Now;
        work.Db.Add(new InitiativeEvent
        {
            InitiativeId = initiative.Id,
            At = work.Now,
            Kind = InitiativeEventKind.Decided,
            ByName = decision.DecidedByName,
            Text = decision.Reason,
            AmountCents = decision.Answer == DecisionAnswer.Yes ? decision.GrantedCents : null,
            SubjectId = decision.Id,
        });
        work.Changes(initiative.Id);
        work.Changes(wijk.Id);

        var about = initiative.About(wijk.Id);
        if (initiative.OwnerId is { } owner)
        {
            work.Mail.Send(
                new DecisionLetter(
                    about, decision.Id, decision.Answer, decision.GrantedCents, decision.DecidedByName, decision.Reason, decision.Condition,
                    decision.WhatCan, decision.HelperName, wijk.Contact.Phone, ObjectionTerm.LastDay(decision.DecidedOn)),
                owner);
        }

        work.Mail.Send(new DecidedInYourNameLetter(about, decision.Id, decision.Answer, decision.GrantedCents, decision.DecidedAt), decidedById);
    }
}
