using Microsoft.Extensions.Options;
using WijkFonds.Mail;
using WijkFonds.Web.Mail;

namespace WijkFonds.Web.Tests.Mail;

[Trait("Database", "none")]
public sealed class PickupTransportTests : MailTransportContract, IDisposable
{
    public PickupTransportTests() => Transport = new PickupTransport(
        Options.Create(new MailOptions { PickupFolder = Folder }),
        Options.Create(new PortalOptions { BaseUrl = "https://wijkfonds.test" }));

    protected override string Folder { get; } = Directory.CreateTempSubdirectory("wijkfonds-test-post-").FullName;

    protected override IMailTransport Transport { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [Fact]
    public async Task The_same_mail_again_is_the_same_file()
    {
        await Transport.SendAsync(Mail, CancellationToken.None);
        await Transport.SendAsync(Mail, CancellationToken.None);

        Assert.Single(Directory.GetFiles(Folder, "*.eml", SearchOption.AllDirectories));
    }
}
