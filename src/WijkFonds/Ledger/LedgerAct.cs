using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WijkFonds.Ledger;

/// <summary>
/// One act in the ledger, named by the form it came with. Its keys make sure it is booked once; its group id is a hash of everything it
/// asked for, so that the same key with another content is recognised. Nothing of the form itself is published.
/// </summary>
internal sealed class LedgerAct
{
    private readonly string name;

    public LedgerAct(Guid formKey, int ordinal, string content)
    {
        name = string.Create(CultureInfo.InvariantCulture, $"form:{formKey:N}:{ordinal}");
        GroupId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name + "\n" + content)).AsSpan(0, 16), bigEndian: true);
    }

    public Guid GroupId { get; }

    public string Key(int part) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}:{part}"))));
}
