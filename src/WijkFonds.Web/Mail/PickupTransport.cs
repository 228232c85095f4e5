using System.Net.Mail;
using Microsoft.Extensions.Options;
using WijkFonds.Mail;

namespace WijkFonds.Web.Mail;

/// <summary>Writes every mail as a file. Nothing leaves the machine: for development, tests, and mail servers that watch a folder.</summary>
public sealed class PickupTransport(IOptions<MailOptions> options, IOptions<PortalOptions> portal) : IMailTransport
{
    public bool KeepsMailHere => true;

    public string Folder { get; } = options.Value.PickupFolder.Length > 0 ? options.Value.PickupFolder : Path.Combine(portal.Value.DataFolder, "post");

    public async Task<string> SendAsync(ReadyMail mail, CancellationToken cancellationToken)
    {
        using var message = mail.Message(options.Value, portal.Value.BaseUrl);
        // Written beside it and moved in one go, so that whoever watches the folder never reads half a mail.
        var draft = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(Folder), ".concept", Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            using var writer = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft };
            await writer.SendMailAsync(message, cancellationToken);
            File.Move(Directory.GetFiles(draft).Single(), Path.Combine(Folder, $"{mail.Id:N}.eml"), overwrite: true);
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }

        return "Bewaard als bestand.";
    }
}
