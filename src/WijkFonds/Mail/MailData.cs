using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Mail;

/// <summary>The mails somebody got, and what they chose about them.</summary>
internal sealed class MailData : IPersonalData
{
    /// <summary>Names with accents as they are, to look for them.</summary>
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyCollection<Type> Tables => [typeof(OutboxMail), typeof(MailChoice), typeof(WijkFollower)];

    public async Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken) => new
    {
        Choices = await db.Set<MailChoice>().Where(c => c.PersonId == person.Id).Select(c => new { c.Topic, c.Frequency, c.ChosenAt }).ToListAsync(cancellationToken),
        FollowedWijken = await db.Set<WijkFollower>().Where(f => f.PersonId == person.Id).Select(f => new { f.NeighbourhoodId, f.Since }).ToListAsync(cancellationToken),
        Mails = await db.Set<OutboxMail>().Where(m => m.PersonId == person.Id || (m.ToAddress != null && m.ToAddress == person.Email)).OrderBy(m => m.QueuedAt)
            .Select(m => new { m.Kind, m.QueuedAt, m.State, m.DoneAt, m.ServerReply, Contents = m.Letter }).ToListAsync(cancellationToken),
    };

    public async Task EraseAsync(Work work, Person person)
    {
        await work.Db.Set<MailChoice>().Where(c => c.PersonId == person.Id).ExecuteDeleteAsync(work.CancellationToken);
        await work.Db.Set<WijkFollower>().Where(f => f.PersonId == person.Id).ExecuteDeleteAsync(work.CancellationToken);
        await work.Db.Set<OutboxMail>().Where(m => m.PersonId == person.Id || (m.ToAddress != null && m.ToAddress == person.Email)).ExecuteDeleteAsync(work.CancellationToken);

        // Neighbours were told about their initiative by name. That they were told stays; what was said goes.
        foreach (var theirs in await TheirInitiative.OfAsync(work, person))
        {
            var about = theirs.Id.ToString();
            var letters = work.Db.Set<OutboxMail>().Where(m => m.Letter.Contains(about));
            if (theirs.Until is null)
            {
                await letters.ExecuteUpdateAsync(m => m.SetProperty(r => r.Letter, ""), work.CancellationToken);
                continue;
            }

            // Given away: what is on its way about the next one goes on, what names the one before does not.
            foreach (var mail in await letters.Select(m => new { m.Id, m.Letter }).ToListAsync(work.CancellationToken))
            {
                var words = JsonNode.Parse(mail.Letter)!.ToJsonString(AsWritten);
                if (theirs.Without(person, words) != words)
                {
                    await work.Db.Set<OutboxMail>().Where(m => m.Id == mail.Id).ExecuteUpdateAsync(m => m.SetProperty(r => r.Letter, ""), work.CancellationToken);
                }
            }
        }
    }
}
