using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using WijkFonds.Mail;
using WijkFonds.Web.Mail;

namespace WijkFonds.Web.Tests.Mail;

/// <summary>Goal G26, against a real mail server. With the full feed the same tests are about MailKit.</summary>
[Trait("Database", "none")]
public sealed class SmtpTransportTests : MailTransportContract, IDisposable
{
    private const string User = "wijkfonds";
    private const string Password = "twee oude fietsen";

    private readonly MailSink sink = new();

    protected override string Folder => sink.Folder;

    protected override IMailTransport Transport => To(sink.Port, SmtpSecurity.None);

    public void Dispose() => sink.Dispose();

    [Theory]
    [InlineData("later@example.nl", false)]
    [InlineData("never@example.nl", true)]
    public async Task A_refusal_of_the_server_is_for_now_or_for_good_as_it_says(string to, bool isForGood)
    {
        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => Transport.SendAsync(Mail with { To = to }, CancellationToken.None));

        Assert.Equal(isForGood, refused.IsForGood);
        Assert.Empty(sink.Envelopes);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_for_now()
    {
        var clock = Stopwatch.StartNew();

        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => Transport.SendAsync(Mail with { To = "hang@example.nl" }, CancellationToken.None));

        Assert.False(refused.IsForGood);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "Gave up only after " + clock.Elapsed);
    }

    [Theory]
    [InlineData(SmtpSecurity.None)]
    [InlineData(SmtpSecurity.StartTls)]
#if FULL_FEED
    [InlineData(SmtpSecurity.Tls)]
#endif
    public async Task A_server_that_never_says_a_word_is_given_up_for_now(SmtpSecurity security)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var clock = Stopwatch.StartNew();

        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => To(((IPEndPoint)silent.LocalEndpoint).Port, security).SendAsync(Mail, CancellationToken.None));

        Assert.False(refused.IsForGood);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "Gave up only after " + clock.Elapsed);
    }

    [Fact]
    public async Task A_mail_that_was_taken_is_sent_however_the_goodbye_goes()
    {
        Assert.StartsWith("250", await Transport.SendAsync(Mail with { To = "bye@example.nl" }, CancellationToken.None), StringComparison.Ordinal);

        Assert.Single(sink.Envelopes);
    }

    [Fact]
    public async Task The_server_knows_us_by_name_and_password()
    {
        using var guarded = new MailSink("--user", User, Password);

        await To(guarded.Port, SmtpSecurity.None, Password).SendAsync(Mail, CancellationToken.None);

        Assert.Equal(User, Assert.Single(guarded.Envelopes).User);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_mail_here_for_now()
    {
        using var guarded = new MailSink("--user", User, Password);

        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => To(guarded.Port, SmtpSecurity.None, "niet " + Password).SendAsync(Mail, CancellationToken.None));

        Assert.False(refused.IsForGood);
        Assert.DoesNotContain(Password, refused.Message, StringComparison.Ordinal);
        Assert.Empty(guarded.Envelopes);
    }

    [Fact]
    public async Task G25_a_lost_answer_after_the_contents_is_tried_again_under_the_same_id()
    {
        for (var i = 0; i < 2; i++)
        {
            var refused = await Assert.ThrowsAsync<MailRefusedException>(() => Transport.SendAsync(Mail with { To = "drop@example.nl" }, CancellationToken.None));
            Assert.False(refused.IsForGood);
        }

        Assert.Single((await MailSink.ReadAsync(Folder)).Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task No_server_is_no_reason_to_lose_a_mail()
    {
        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => To(1, SmtpSecurity.None).SendAsync(Mail, CancellationToken.None));

        Assert.False(refused.IsForGood);
    }

    [Fact]
    public async Task G26_without_a_lock_on_the_way_nothing_is_said()
    {
        // STARTTLS stripped from what the server offers: the mail stays here.
        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => To(sink.Port, SmtpSecurity.StartTls).SendAsync(Mail, CancellationToken.None));

        Assert.False(refused.IsForGood);
        Assert.Empty(sink.Envelopes);
    }

    [Fact]
    public async Task G26_a_certificate_that_nobody_signed_is_refused()
    {
        var (key, certificate) = TestCertificate.Write(Folder);
        using var locked = new MailSink("--tls", key, certificate);

        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => To(locked.Port, SmtpSecurity.StartTls).SendAsync(Mail, CancellationToken.None));

        Assert.False(refused.IsForGood);
        Assert.Empty(locked.Envelopes);
    }

    [Fact]
    public async Task T64_one_receiver_per_mail()
    {
        await Transport.SendAsync(Mail, CancellationToken.None);
        await Transport.SendAsync(Mail with { To = "omar@example.nl" }, CancellationToken.None);

        Assert.All(sink.Envelopes, envelope => Assert.Single(envelope.To));
        Assert.Equal(2, sink.Envelopes.Count);
    }

#if FULL_FEED
    [Fact]
    public async Task G26_nor_from_the_first_byte()
    {
        var (key, certificate) = TestCertificate.Write(Folder);
        using var locked = new MailSink("--tls-at-once", key, certificate);

        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => To(locked.Port, SmtpSecurity.Tls).SendAsync(Mail, CancellationToken.None));

        Assert.False(refused.IsForGood);
        Assert.Empty(locked.Envelopes);
    }
#endif

    private static IMailTransport To(int port, SmtpSecurity security, string password = "")
    {
        var smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = security, TimeoutSeconds = 5, User = password.Length > 0 ? User : "", Password = password };
        var mail = Options.Create(new MailOptions { From = "wijkfonds@wijkfonds.test", Smtp = smtp });
        var portal = Options.Create(new PortalOptions { BaseUrl = "https://wijkfonds.test" });
#if FULL_FEED
        return new MailKitTransport(mail, portal);
#else
        return new SmtpTransport(mail, portal);
#endif
    }
}
