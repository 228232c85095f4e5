using WijkFonds.People;
using WijkFonds.Tests.Databases;
using WijkFonds.Web.Mail;
using WijkFonds.Web.Tests.Reliability;

namespace WijkFonds.Web.Tests.Mail;

/// <summary>The portal as it is put down for real people, and a mail server that wants a lock on the way and a password (goal G26).</summary>
public sealed class MailArrivesTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData(SmtpSecurity.StartTls, "--tls")]
#if FULL_FEED
    [InlineData(SmtpSecurity.Tls, "--tls-at-once")]
#endif
    public async Task A_mail_of_the_running_portal_arrives_over_a_locked_line_under_our_name(SmtpSecurity security, string lockedHow)
    {
        var (key, certificate) = TestCertificate.Write(database.Folder);
        using var post = new MailSink(lockedHow, key, certificate, "--user", "wijkfonds", "twee oude fietsen");
        await database.Writes().RunAsync<Done>(
            work =>
            {
                work.Mail.SendToAddress(new SignInCodeLetter(Guid.CreateVersion7(), "314159", 10), "samira@example.nl", "nl");
                return Task.FromResult<Outcome<Done>>(default(Done));
            },
            CancellationToken.None);
        (database.Lane as IDisposable)?.Dispose();
        using var site = new KilledSite(database)
        {
            Also =
            {
                // Whom to trust is a matter of the operating system; this process trusts one more.
                ["SSL_CERT_FILE"] = certificate,
                ["Mail__LoopSeconds"] = "1",
                ["Mail__Transport"] = "Smtp",
                ["Mail__Smtp__Host"] = "127.0.0.1",
                ["Mail__Smtp__Port"] = $"{post.Port}",
                ["Mail__Smtp__Security"] = $"{security}",
                ["Mail__Smtp__User"] = "wijkfonds",
                ["Mail__Smtp__Password"] = "twee oude fietsen",
                ["Mail__Smtp__TimeoutSeconds"] = "10",
            },
        };
        await site.StartAsync();

        for (var wait = 0; wait < 300 && post.Envelopes.Count == 0; wait++)
        {
            await Task.Delay(100);
        }

        var envelope = Assert.Single(post.Envelopes);
        Assert.True(envelope.Tls);
        Assert.Equal("wijkfonds", envelope.User);
        Assert.Equal(["samira@example.nl"], envelope.To);
        var mail = Assert.Single(await MailSink.ReadAsync(post.Folder));
        Assert.Contains("314 159", mail.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Empty(mail.Defects);
    }
}
