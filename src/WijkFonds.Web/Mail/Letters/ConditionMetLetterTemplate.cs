using WijkFonds.Decisions;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="ConditionMetLetter"/>.</summary>
internal sealed class ConditionMetLetterTemplate(Sentences sentences) : LetterTemplate<ConditionMetLetter>(sentences)
{
    protected override LetterText Write(ConditionMetLetter letter, LetterReader reader) =>
        new(To(reader, T["het is rond"]), T["Het is nu ja: {0} voor {1}.", new Money(letter.AmountCents), Named(letter.About.Title)])
        {
            Parts = [Quote(letter.Note, letter.ByName)],
            Button = new LetterButton(T["Vul je rekeningnummer in"], $"/mijn/initiatief/{letter.About.Slug}/rekening"),
            Next = [T["Weten we je rekeningnummer al? Dan maken we het over."], T["Klopt er iets niet? Bel gerust."]],
        };
}
