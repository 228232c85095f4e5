using System.Text;
using WijkFonds.People;

namespace WijkFonds.Grants;

/// <summary>Account numbers go into the database under seal: a stolen copy of it shows whose account ends on 00, and nothing more.</summary>
public static class AccountNumbers
{
    internal static string Close(this ISeal seal, string iban) => seal.Close(SealedThing.AccountNumber, Encoding.ASCII.GetBytes(iban));

    /// <summary>The number itself, without spaces; empty after its time is over.</summary>
    public static string OpenIban(this ISeal seal, string sealedIban) =>
        sealedIban.Length == 0 ? "" : Encoding.ASCII.GetString(seal.Open(SealedThing.AccountNumber, sealedIban));
}
