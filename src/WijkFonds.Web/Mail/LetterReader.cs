using WijkFonds.Neighbourhoods;

namespace WijkFonds.Web.Mail;

/// <summary>For whom a letter is put into words.</summary>
/// <param name="FirstName">Empty when we do not know it yet.</param>
public sealed record LetterReader(string FirstName, DateOnly Today, Neighbourhood? Wijk)
{
    /// <summary>First name of who can be called about it.</summary>
    public string Contact => Wijk?.Contact.FirstName ?? "";
}
