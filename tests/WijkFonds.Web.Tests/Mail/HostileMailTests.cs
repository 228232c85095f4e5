using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Web.Mail;

namespace WijkFonds.Web.Tests.Mail;

/// <summary>Goal G28: whatever people call themselves and their ideas, a mail is one mail to one person.</summary>
[Trait("Database", "none")]
public sealed class HostileMailTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const int Mails = 10_000;

    private static readonly string[] Nasty =
    [
        "\r\nBcc: slachtoffer@example.nl", "\nSubject: anders", "\r\n\r\n<h1>binnen</h1>", "\0", "\r\n.\r\nMAIL FROM:<x@example.nl>", "=?utf-8?B?QmNjOiB4QGV4YW1wbGUubmw=?=",
        "=?utf-8?Q?=0D=0ABcc:_x@example.nl?=", "\u202Egpj.exe", "\u2028Bcc: x@example.nl", "\u0085Cc: x@example.nl", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
        "--boundary\r\nContent-Type: application/x-msdownload", "\u0000\u0001\u001b[31m", "\ud83d", "Ünïcödé 🎉👩‍👩‍👧", "\u200b\ufeff", "' OR 1=1 --", "\t\v\f", "{0}{1}{2}",
    ];

    private static readonly string[] NastyAddresses =
    [
        "\"a\r\nRCPT TO:<x@example.nl>\"@example.nl", "a@example.nl\r\nRCPT TO:<x@example.nl>", "a@example.nl,b@example.nl", "a@b@example.nl", "<a@example.nl>", "a b@example.nl", "a@exam\nple.nl", "a@example.nl\0",
        "=?utf-8?Q?a?=@example.nl\u2028", "(x)a@example.nl", "a@[127.0.0.1]", "a..b@example.nl", ".a@example.nl", "a@-example.nl", "a@example", "\u202Ea@example.nl",
    ];

    [Fact]
    public async Task G28_ten_thousand_hostile_names_and_titles_add_no_header_no_receiver_and_no_part()
    {
        var folder = Directory.CreateTempSubdirectory("wijkfonds-test-post-").FullName;
        var composer = portal.Services.GetRequiredService<IMailComposer>();
        var transport = new PickupTransport(Options.Create(new MailOptions { PickupFolder = folder }), portal.Services.GetRequiredService<IOptions<PortalOptions>>());
        var random = new Random(28);
        var expected = new Dictionary<string, string>();
        var refused = 0;
        for (var i = 0; i < Mails; i++)
        {
            var isAddressNasty = i % 10 == 0;
            var to = isAddressNasty ? NastyAddresses[random.Next(NastyAddresses.Length)] : $"buur{i}@example.nl";
            var about = new AboutInitiative(Guid.CreateVersion7(), "idee", Nastily(random), SampleLetters.Laak.Id);
            var wijk = new Neighbourhood { Slug = "laak", Name = Nastily(random), Contact = new ContactPerson { FirstName = Nastily(random), Role = Nastily(random), Phone = Nastily(random), Hours = Nastily(random) } };
            var mail = await composer.ComposeAsync(Guid.CreateVersion7(), new StoryLetter(about, Guid.NewGuid(), Nastily(random), Nastily(random)), new Person { FirstName = Nastily(random), Email = to }, wijk);
            try
            {
                await transport.SendAsync(mail, CancellationToken.None);
                expected[$"{mail.Id:N}.eml"] = to;
            }
            catch (MailRefusedException exception) when (isAddressNasty && exception.IsForGood)
            {
                refused++;
            }
        }

        Assert.Equal(Mails / 10, refused);
        var got = await MailSink.ReadAsync(folder);
        Assert.Equal(expected.Count, got.Count);
        string[] headers = ["auto-submitted", "content-language", "content-type", "date", "from", "list-unsubscribe", "list-unsubscribe-post", "message-id", "mime-version", "subject", "to", "x-receiver", "x-sender"];
        Assert.All(got, mail =>
        {
            Assert.Equal(headers, mail.Headers);
            Assert.Equal([expected[mail.File]], mail.To);
            Assert.Equal([expected[mail.File]], mail.Receivers);
            Assert.Equal(["multipart/alternative", "text/plain", "text/html"], mail.Parts);
            Assert.Empty(mail.Doubles);
            Assert.DoesNotContain(mail.Subject, char.IsControl);
            Assert.DoesNotContain('\u202E', mail.Subject + mail.Text + mail.Html);
            Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", mail.Html, StringComparison.OrdinalIgnoreCase);
        });
        Directory.Delete(folder, recursive: true);
    }

    private static string Nastily(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => (random.Next(2) == 0 ? "Buur " : "") + Nasty[random.Next(Nasty.Length)]));
        return random.Next(500) == 0 ? text + new string('x', 10_000) : text;
    }
}
