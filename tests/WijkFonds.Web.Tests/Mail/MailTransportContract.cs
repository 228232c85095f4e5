using WijkFonds.Mail;

namespace WijkFonds.Web.Tests.Mail;

/// <summary>What every road out must do, whichever library drives it.</summary>
public abstract class MailTransportContract
{
    protected static readonly ReadyMail Mail = new(
        Guid.CreateVersion7(),
        "samira@example.nl",
        "Samira, Marieke heeft één ‘ja’ gezegd 🎉",
        "Eerste regel met é en €.\n\n.Een regel die met een punt begint\n" + new string('w', 1200) + "\n",
        "<!DOCTYPE html><html lang=\"nl\"><body><h1>Eerste regel met é en €.</h1></body></html>",
        "https://wijkfonds.test/afmelden/abc",
        "nl");

    protected abstract IMailTransport Transport { get; }

    /// <summary>Where what was sent ends up.</summary>
    protected abstract string Folder { get; }

    [Fact]
    public async Task One_receiver_two_parts_and_our_own_headers()
    {
        var reply = await Transport.SendAsync(Mail, CancellationToken.None);

        var got = Assert.Single(await MailSink.ReadAsync(Folder));
        Assert.NotEmpty(reply);
        Assert.Equal([Mail.To], got.To);
        Assert.Equal(Mail.Subject, got.Subject);
        Assert.Equal($"<{Mail.Id:N}@wijkfonds.test>", got.MessageId);
        Assert.Equal("<https://wijkfonds.test/afmelden/abc>", got.Unsubscribe);
        Assert.Equal(["multipart/alternative", "text/plain", "text/html"], got.Parts);
        Assert.Superset(new HashSet<string> { "auto-submitted", "list-unsubscribe-post", "date", "from", "content-language" }, got.Headers.ToHashSet());
        Assert.Equal(Mail.Text.TrimEnd(), got.Text.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(Mail.Html, got.Html.TrimEnd());
        Assert.Empty(got.Defects);
        Assert.Empty(got.Doubles);
    }

    [Fact]
    public async Task What_is_always_sent_has_no_way_to_switch_it_off()
    {
        await Transport.SendAsync(Mail with { UnsubscribeUrl = null }, CancellationToken.None);

        Assert.DoesNotContain(Assert.Single(await MailSink.ReadAsync(Folder)).Headers, header => header.StartsWith("list-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"a\r\nRCPT TO:<x@example.nl>\"@example.nl")]
    [InlineData("samira@example.nl\r\nBcc: x@example.nl")]
    [InlineData("samira@example.nl,x@example.nl")]
    [InlineData("Samira <samira@example.nl>")]
    [InlineData("\"samira\"@example.nl")]
    [InlineData("samira@example.nl\0")]
    [InlineData("")]
    public async Task T36_an_address_that_is_more_than_an_address_goes_nowhere(string address)
    {
        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => Transport.SendAsync(Mail with { To = address }, CancellationToken.None));

        Assert.True(refused.IsForGood);
        Assert.Empty(Directory.GetFiles(Folder, "*.eml"));
    }

    [Fact]
    public async Task T36_a_subject_of_two_lines_goes_nowhere()
    {
        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => Transport.SendAsync(Mail with { Subject = "Hoi\r\nBcc: x@example.nl" }, CancellationToken.None));

        Assert.True(refused.IsForGood);
        Assert.Empty(Directory.GetFiles(Folder, "*.eml"));
    }
}
