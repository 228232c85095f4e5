using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WijkFonds.People;

namespace WijkFonds.Mail;

/// <summary>The letters of one act. They become rows together with the act, or not at all.</summary>
public sealed class Outbox(WijkFondsDb db, DateTimeOffset now)
{
    private readonly Dictionary<Guid, (ILetter Letter, Guid PersonId)> letters = [];
    private readonly Dictionary<Guid, OutboxMail> toAddresses = [];

    /// <summary>
    /// Tells a person something: by mail, or by telephone for who has no e-mail. The same letter to the same person counts once,
    /// also from an earlier act. The row is made when the act is kept.
    /// </summary>
    public void Send(ILetter letter, Guid personId) => letters[IdOf(letter, personId)] = (letter, personId);

    /// <summary>The same to an address that is nobody's yet, or of whom we must not tell: the code to sign in.</summary>
    public void SendToAddress(ILetter letter, string address, string language)
    {
        var id = IdOf(letter, address);
        toAddresses[id] = NewRow(id, letter, MailState.Waiting, toAddress: address, language: language);
    }

    public static Guid IdOf(ILetter letter, Guid personId) => IdOf(letter, personId.ToString("N"));

    private static Guid IdOf(ILetter letter, string receiver) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{letter.GetType().Name}\n{letter.Key}\n{receiver}")).AsSpan(0, 16));

    internal async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (letters.Count + toAddresses.Count == 0)
        {
            return;
        }

        var ids = letters.Keys.Concat(toAddresses.Keys).ToList();
        var told = await db.Set<OutboxMail>().Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToListAsync(cancellationToken);
        told.ForEach(id => letters.Remove(id));
        told.ForEach(id => toAddresses.Remove(id));
        db.AddRange(toAddresses.Values);
        var people = await ReachAsync([.. letters.Values.Select(l => l.PersonId).Distinct()], cancellationToken);
        var choices = await db.Set<MailChoice>().AsNoTracking().Where(c => people.Keys.Contains(c.PersonId)).ToListAsync(cancellationToken);
        foreach (var (id, (letter, personId)) in letters)
        {
            var choice = choices.Find(c => c.PersonId == personId && c.Topic == letter.Topic)?.Frequency ?? MailDefaults.For(letter.Topic);
            if (!people.TryGetValue(personId, out var person) || (!letter.IsDecision && choice != MailFrequency.AtOnce))
            {
                // Erased, switched off, or told in the weekly mail, which looks for its own news.
                continue;
            }

            var hasEmail = person.Email is not null;
            if (!hasEmail && !letter.IsWorthACall)
            {
                continue;
            }

            db.Add(NewRow(id, letter, hasEmail ? MailState.Waiting : MailState.ToCall, personId));
        }

        letters.Clear();
    }

    private OutboxMail NewRow(Guid id, ILetter letter, MailState state, Guid? personId = null, string? toAddress = null, string language = "nl") => new()
    {
        Id = id,
        PersonId = personId,
        ToAddress = toAddress,
        Language = language,
        NeighbourhoodId = letter.NeighbourhoodId,
        Kind = letter.GetType().Name,
        Letter = Letters.Write(letter),
        QueuedAt = now,
        DueAt = now,
        State = state,
    };

    /// <summary>Who of these can be told something; also people who are new in this very act.</summary>
    private async Task<Dictionary<Guid, Person>> ReachAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await db.People.Where(p => ids.Contains(p.Id) && p.ErasedAt == null).ToListAsync(cancellationToken);
        return found.Concat(db.People.Local.Where(p => ids.Contains(p.Id) && p.ErasedAt is null))
            .DistinctBy(p => p.Id)
            .ToDictionary(p => p.Id);
    }
}
