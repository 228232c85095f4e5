using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Web.Tests;

/// <summary>What the portal told people, in the words they get: queued or delivered, read straight from the outbox.</summary>
public sealed partial class TestPost(TestDatabase database, Func<IServiceProvider> services)
{
    /// <summary>The newest mail to this address. Fails the test when there is none.</summary>
    public Task<Letter> LatestFor(string email) => LatestFor<ILetter>(email);

    /// <summary>The newest mail of one kind to this address: <c>LatestFor&lt;DecisionLetter&gt;("samira@example.nl")</c>.</summary>
    public async Task<Letter> LatestFor<TLetter>(string email)
        where TLetter : ILetter =>
        (await AllFor(email)).LastOrDefault(mail => mail.What is TLetter) ?? throw new InvalidOperationException($"No {typeof(TLetter).Name} for {email}.");

    /// <summary>Every mail to this address, oldest first.</summary>
    public async Task<IReadOnlyList<Letter>> AllFor(string email)
    {
        await using var db = database.Read();
        var person = await db.People.SingleOrDefaultAsync(p => p.Email == email);
        var rows = await db.Set<OutboxMail>()
            .Where(m => (person != null && m.PersonId == person.Id) || m.ToAddress == email)
            .OrderBy(m => m.QueuedAt)
            .ToListAsync();
        var all = new List<Letter>();
        foreach (var row in rows)
        {
            if (Letters.Read(row.Kind, row.Letter) is { } letter)
            {
                all.Add(await ShowAsync(db, row, letter, person ?? new Person { FirstName = "", Email = email, Language = row.Language }));
            }
        }

        return all;
    }

    /// <summary>Sends what waits, as the loop of the portal would.</summary>
    public async Task SendAsync()
    {
        while (await services().GetRequiredService<SendMail>().SendBatchAsync(CancellationToken.None) > 0)
        {
        }
    }

    private async Task<Letter> ShowAsync(WijkFondsDb db, OutboxMail row, ILetter letter, Person person)
    {
        var wijk = await db.Neighbourhoods.SingleOrDefaultAsync(n => n.Id == row.NeighbourhoodId) ?? await db.Neighbourhoods.OrderBy(n => n.Name).FirstOrDefaultAsync();
        var mail = await services().GetRequiredService<IMailComposer>().ComposeAsync(row.Id, letter, person, wijk);
        return new Letter(row.State, letter, mail.Subject, mail.Text, mail.Html, mail.UnsubscribeUrl);
    }

    /// <param name="What">The record behind the words.</param>
    public sealed partial record Letter(MailState State, ILetter What, string Subject, string Text, string Html, string? UnsubscribeUrl)
    {
        /// <summary>The six digits of a sign-in mail.</summary>
        public string Code => SixDigits().Match(Text) is { Success: true } match ? match.Groups[1].Value + match.Groups[2].Value : throw new InvalidOperationException("No code in: " + Text);

        /// <summary>The address behind the button.</summary>
        public string Link => Address().Match(Text) is { Success: true } match ? match.Value : throw new InvalidOperationException("No link in: " + Text);

        [GeneratedRegex(@"\b(\d{3}) (\d{3})\b")]
        private static partial Regex SixDigits();

        [GeneratedRegex(@"https?://\S+")]
        private static partial Regex Address();
    }
}
