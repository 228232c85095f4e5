using Microsoft.EntityFrameworkCore;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Handovers;

/// <summary>What both ways of handing over have in common: the words, and that it was said what happens after the end.</summary>
internal static class HandoverAsk
{
    private const int AdviceMax = 5_000;

    public static async Task<Outcome<Handover>> HandoverAsync(this Work work, Initiative initiative, string toName, string advice, bool haveMet)
    {
        var name = ShownName.From(toName);
        if (!name.IsAccepted || name.Value.Length == 0)
        {
            return (name.Refusal ?? HandoverRefusals.NobodyNamed).At("Input.Name");
        }

        var words = WrittenText.Clean(advice);
        if (words.Length > AdviceMax)
        {
            return HandoverRefusals.TooLong.At("Input.Advice");
        }

        if ((await work.QuestionsAsync(initiative)).Exists(before => before.IsOpen(work.Now)))
        {
            return HandoverRefusals.AskedAlready;
        }

        await work.EndQuestionsAsync(initiative);
        await work.AnswerEndingAsync(initiative);
        return new Handover
        {
            InitiativeId = initiative.Id,
            FromId = initiative.OwnerId,
            FromName = initiative.InitiatorName,
            ToName = name.Value,
            Advice = words,
            HaveMet = haveMet,
            AskedAt = work.Now,
        };
    }

    /// <summary>Takes a question off the table that nobody answered: its time is over, or the wijkwerker spoke them.</summary>
    public static async Task EndQuestionsAsync(this Work work, Initiative initiative) =>
        (await work.QuestionsAsync(initiative)).ForEach(before => before.End(work.Now));

    /// <summary>Those that this act has not ended itself.</summary>
    private static async Task<List<Handover>> QuestionsAsync(this Work work, Initiative initiative) =>
        (await work.Db.Handovers.Where(h => h.InitiativeId == initiative.Id && h.AcceptedAt == null && h.EndedAt == null).ToListAsync(work.CancellationToken))
            .FindAll(h => h.EndedAt is null);

    /// <summary>Whoever hands over has answered the question what happens when the contribution ends.</summary>
    private static async Task AnswerEndingAsync(this Work work, Initiative initiative)
    {
        var ending = await work.Db.Grants.Where(g => g.InitiativeId == initiative.Id && g.EndingToldAt != null && g.EndsOn >= work.Today)
            .OrderByDescending(g => g.EndsOn).FirstOrDefaultAsync(work.CancellationToken);
        if (ending is { EndingAnswer: null or EndingAnswer.RoundOff })
        {
            ending.EndingAnswer = EndingAnswer.HandOver;
            ending.EndingAnsweredAt = work.Now;
        }
    }
}
