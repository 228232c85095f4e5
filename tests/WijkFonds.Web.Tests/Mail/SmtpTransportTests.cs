using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using WijkFonds.Mail;
using WijkFonds.Web.Mail;

namespace WijkFonds.Web.Tests.Mail;

/// <summary>Goal G26, against a real mail server. With the full feed the same tests are about MailKit.</summary>
public sealed class SmtpTransportTests : MailTransportContract, IDisposable
{
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
        var (key, certificate) = Certificate();
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

    private static IMailTransport To(int port, SmtpSecurity security)
    {
        var mail = Options.Create(new MailOptions { From = "wijkfonds@wijkfonds.test", Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = security, TimeoutSeconds = 5 } });
        var portal = Options.Create(new PortalOptions { BaseUrl = "https://wijkfonds.test" });
#if FULL_FEED
        return new MailKitTransport(mail, portal);
#else
        return new SmtpTransport(mail, portal);
#endif
    }

    private (string Key, string Certificate) Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var (keyFile, certificateFile) = (Path.Combine(Folder, "key.pem"), Path.Combine(Folder, "certificate.pem"));
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        return (keyFile, certificateFile);
    }
}
