using Microsoft.AspNetCore.DataProtection;
using WijkFonds.People;

namespace WijkFonds.Web.Security;

/// <summary>Closes secrets with the portal's own keys, which lie outside the database.</summary>
internal sealed class Seal(IDataProtectionProvider protection) : ISeal
{
    private readonly IDataProtector secondFactor = protection.CreateProtector("tweede stap");
    private readonly IDataProtector accountNumber = protection.CreateProtector("rekeningnummer");

    public string Close(SealedThing thing, byte[] secret) => Convert.ToBase64String(For(thing).Protect(secret));

    public byte[] Open(SealedThing thing, string closed) => For(thing).Unprotect(Convert.FromBase64String(closed));

    private IDataProtector For(SealedThing thing) => thing switch
    {
        SealedThing.SecondFactor => secondFactor,
        SealedThing.AccountNumber => accountNumber,
        _ => throw new ArgumentOutOfRangeException(nameof(thing)),
    };
}
