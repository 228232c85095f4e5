using Microsoft.AspNetCore.DataProtection;
using WijkFonds.People;

namespace WijkFonds.Web.Security;

/// <summary>Closes secrets with the portal's own keys, which lie outside the database.</summary>
internal sealed class Seal(IDataProtectionProvider protection) : ISeal
{
    private readonly IDataProtector protector = protection.CreateProtector("tweede stap");

    public string Close(byte[] secret) => Convert.ToBase64String(protector.Protect(secret));

    public byte[] Open(string closed) => protector.Unprotect(Convert.FromBase64String(closed));
}
