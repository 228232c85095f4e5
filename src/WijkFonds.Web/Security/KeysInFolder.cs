using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace WijkFonds.Web.Security;

/// <summary>The portal's own keys as files that only the portal's user can read (T-84).</summary>
internal sealed class KeysInFolder(string folder) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.xml").Select(file => XElement.Load(file))] : [];

    public void StoreElement(XElement element, string friendlyName)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // Under another name until it is whole: another process may be reading the folder.
        var whole = Path.Combine(folder, friendlyName + ".xml");
        using (var stream = new FileStream(whole + ".new", options))
        {
            stream.Write(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
            stream.Flush(flushToDisk: true);
        }

        File.Move(whole + ".new", whole);
    }
}
