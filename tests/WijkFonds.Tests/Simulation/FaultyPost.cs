using System.Collections.Concurrent;
using WijkFonds.Mail;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;

namespace WijkFonds.Tests.Simulation;

/// <summary>A mail server that refuses now and then, and sometimes takes a mail over without saying so. Which mail meets what depends on the seed, not on who comes first.</summary>
internal sealed class FaultyPost : IMailComposer, IMailTransport
{
    private readonly ConcurrentDictionary<Guid, int> attempts = [];

    public ConcurrentDictionary<Guid, int> Delivered { get; } = [];

    /// <summary>From the seed; null when all is well.</summary>
    public int? Mood { get; set; }

    public bool KeepsMailHere => false;

    public Task<ReadyMail> ComposeAsync(Guid mailId, ILetter letter, Person person, Neighbourhood? wijk) =>
        Task.FromResult(new ReadyMail(mailId, person.Email!, letter.GetType().Name, "", "", null, person.Language));

    public Task<string> SendAsync(ReadyMail mail, CancellationToken cancellationToken)
    {
        var attempt = attempts.AddOrUpdate(mail.Id, 1, (_, before) => before + 1);
        var luck = Mood is { } mood ? new Random(mood + attempt + mail.To.Sum(c => c) + mail.Subject.Length).Next(6) : 5;
        if (luck == 0)
        {
            throw new MailRefusedException("451 nu even niet", isForGood: false);
        }

        Delivered.AddOrUpdate(mail.Id, 1, (_, before) => before + 1);
        return luck == 1 ? throw new IOException("the line went dead after the last dot") : Task.FromResult("250 dank je");
    }
}
