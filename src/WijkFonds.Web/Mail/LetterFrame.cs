using WijkFonds.Neighbourhoods;

namespace WijkFonds.Web.Mail;

/// <summary>A letter with everything around it: who can be called, whole addresses, and how to get fewer mails. Made once, shown as text and as page.</summary>
/// <param name="Portal">Name of the municipality or wijk.</param>
/// <param name="Questions">"Heb je een vraag? Bel of app Anneke."</param>
/// <param name="Language">nl, en.</param>
public sealed record LetterFrame(
    LetterText Letter,
    Uri? ButtonUrl,
    Func<string, Uri> Url,
    string NextHeading,
    string Questions,
    ContactPerson? Contact,
    IReadOnlyList<LetterFrame.Link> Footer,
    string Closing,
    string Portal,
    string Language)
{
    public sealed record Link(string Text, Uri Url);
}
