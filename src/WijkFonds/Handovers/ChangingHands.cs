using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Handovers;

/// <summary>
/// The moment itself. Text, support, decisions, money and promises stay where they are; what belongs to the person and not to the initiative does
/// not go along: how to reach them, the code to come back with, their account number.
/// </summary>
internal static class ChangingHands
{
    public static async Task<Refusal?> ChangeHandsAsync(this Work work, Initiative initiative, Handover handover, Person next)
    {
        if (await work.WentOverMoneyAsync(initiative.Id, next.Id))
        {
            return HandoverRefusals.WentOverMoney;
        }

        initiative.OwnerId = next.Id;
        initiative.InitiatorName = ShownName.From(next.FirstName) is { IsAccepted: true, Value.Length: > 0 } name ? name.Value : handover.ToName;
        initiative.Version++;
        await work.GiveContactAsync(initiative, next);
        foreach (var payee in await work.Db.Payees.Where(p => p.InitiativeId == initiative.Id && p.EndedAt == null).ToListAsync(work.CancellationToken))
        {
            payee.EndedAt = work.Now;
        }

        handover.Accept(next.Id, work.Now);
        work.Tells(initiative, InitiativeEventKind.HandedOver, handover.FromName, initiative.InitiatorName);
        work.ChangesPagesOf(initiative);
        var about = initiative.About(initiative.HomeId());
        work.Mail.Send(new HandedOverLetter(about, handover.Id, handover.FromName, initiative.InitiatorName, handover.Advice, IsNext: true), next.Id);
        if (handover.FromId is { } before)
        {
            work.Mail.Send(new HandedOverLetter(about, handover.Id, handover.FromName, initiative.InitiatorName, "", IsNext: false), before);
        }

        return null;
    }

    /// <summary>
    /// Whether this person proposed, approved or paid money here as an official: then it never becomes theirs, as what is theirs is never decided by them.
    /// "We gaan door" is asked by the initiator, so that says nothing.
    /// </summary>
    public static async Task<bool> WentOverMoneyAsync(this Work work, Guid initiativeId, Guid personId) =>
        await work.Db.Allocations.AnyAsync(
            a => a.InitiativeId == initiativeId && (a.ApprovedById == personId || (a.ProposedById == personId && a.ContinuesId == null)), work.CancellationToken)
        || await work.Db.Payouts.AnyAsync(p => p.InitiativeId == initiativeId && p.OrderedById == personId, work.CancellationToken);

    private static async Task GiveContactAsync(this Work work, Initiative initiative, Person next)
    {
        if (await work.Db.InitiativeContacts.FindAsync([initiative.Id], work.CancellationToken) is not { } contact)
        {
            work.Db.Add(contact = new InitiativeContact { InitiativeId = initiative.Id });
        }

        contact.Erase();
        contact.CodeHash = null;
        (contact.Phone, contact.Email) = (next.Phone, next.Email);
    }
}
