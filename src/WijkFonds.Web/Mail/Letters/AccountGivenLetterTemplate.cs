using WijkFonds.Grants;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="AccountGivenLetter"/>.</summary>
internal sealed class AccountGivenLetterTemplate(Sentences sentences) : LetterTemplate<AccountGivenLetter>(sentences)
{
    protected override LetterText Write(AccountGivenLetter letter, LetterReader reader) =>
        new(
            To(reader, T["klopt dit nummer?"]),
            letter.IsChanged
                ? T["{0} veranderde het rekeningnummer van {1}.", letter.ByName, Named(letter.About.Title)]
                : T["{0} vulde het rekeningnummer in van {1}.", letter.ByName, Named(letter.About.Title)])
        {
            Parts = [Paragraph(T["Het nummer eindigt op {0}.", letter.AccountEnd])],
            Button = new LetterButton(T["Bekijk het nummer"], $"/mijn/initiatief/{letter.About.Slug}/rekening"),
            Next = [T["Klopt het? Dan hoef je niets te doen."], T["Klopt het niet? Bel dan meteen."]],
        };
}
