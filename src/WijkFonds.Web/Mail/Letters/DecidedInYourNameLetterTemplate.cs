using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="DecidedInYourNameLetter"/>.</summary>
internal sealed class DecidedInYourNameLetterTemplate(Sentences sentences) : LetterTemplate<DecidedInYourNameLetter>(sentences)
{
    protected override LetterText Write(DecidedInYourNameLetter letter, LetterReader reader) =>
        new(To(reader, T["er is een besluit genomen met jouw naam"]), T["Je antwoord op {0}: {1}.", Named(letter.About.Title), Answer(letter.Answer)])
        {
            Parts = letter.AmountCents > 0 ? [Paragraph(T["Het gaat om {0}.", new Money(letter.AmountCents)])] : [],
            Button = new LetterButton(T["Lees het besluit"], $"/besluiten/{letter.DecisionId}"),
            Next = [T["Was jij dit? Dan hoef je niets te doen."], T["Was jij dit niet? Bel dan meteen."]],
        };

    private string Answer(DecisionAnswer answer) => answer switch
    {
        DecisionAnswer.Yes => T["ja"],
        DecisionAnswer.YesIf => T["ja, als er nog iets lukt"],
        _ => T["zo nog niet"],
    };
}
