using WijkFonds.Allocations;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="DecisionLetter"/>.</summary>
internal sealed class DecisionLetterTemplate(Sentences sentences) : LetterTemplate<DecisionLetter>(sentences)
{
    protected override LetterText Write(DecisionLetter letter, LetterReader reader) =>
        letter.Answer switch
        {
            DecisionAnswer.Yes => Yes(letter, reader),
            DecisionAnswer.YesIf => YesIf(letter, reader),
            _ => NotYet(letter, reader),
        };

    private LetterText Yes(DecisionLetter letter, LetterReader reader) =>
        new(To(reader, T["{0} heeft ja gezegd", letter.ByName]), T["{0} zegt ja tegen {1}.", letter.ByName, Named(letter.About.Title)])
        {
            Parts = [.. Amount(letter), Quote(letter.Reason, letter.ByName)],
            Button = ToDecision(letter),
            Next =
            [
                T["We maken het geld over. Je krijgt een mail als het onderweg is."],
                T["Je hoeft geen verslag te schrijven. We praten één keer per jaar met je."],
                Objection(letter, reader),
            ],
        };

    private LetterText YesIf(DecisionLetter letter, LetterReader reader) =>
        new(To(reader, T["{0} zegt ja, als er nog één ding lukt", letter.ByName]), T["{0} zegt ja tegen {1}, als er nog één ding lukt.", letter.ByName, Named(letter.About.Title)])
        {
            Parts =
            [
                new LetterText.Heading(T["Dit moet nog lukken"]),
                Quote(letter.Condition, ""),
                .. Amount(letter),
                new LetterText.Heading(T["Waarom"]),
                Quote(letter.Reason, letter.ByName),
            ],
            Button = ToDecision(letter),
            Next = [.. Helper(letter), Objection(letter, reader)],
        };

    private LetterText NotYet(DecisionLetter letter, LetterReader reader) =>
        new(To(reader, T["{0} heeft een antwoord voor je", letter.ByName]), T["{0} kan zo nog niet. Iets anders kan wel.", Named(letter.About.Title)])
        {
            Parts =
            [
                new LetterText.Heading(T["Dit kan wel"]),
                Quote(letter.WhatCan, ""),
                new LetterText.Heading(T["Waarom het zo nog niet kan"]),
                Quote(letter.Reason, letter.ByName),
            ],
            Button = ToDecision(letter),
            Next = [.. Helper(letter), Objection(letter, reader)],
        };

    private LetterButton ToDecision(DecisionLetter letter) => new(T["Lees het besluit"], $"/besluiten/{letter.DecisionId}");

    private IEnumerable<LetterText.Part> Amount(DecisionLetter letter) =>
        letter.AmountCents > 0 ? [Paragraph(T["Het gaat om {0}.", new Money(letter.AmountCents)])] : [];

    private IEnumerable<string> Helper(DecisionLetter letter) =>
        letter.HelperName.Length == 0 ? [] : [letter.HelperPhone.Length > 0 ? T["{0} helpt je hierbij. Bel {1}.", letter.HelperName, letter.HelperPhone] : T["{0} helpt je hierbij.", letter.HelperName]];

    private string Objection(DecisionLetter letter, LetterReader reader) =>
        T["Ben je het er niet mee eens? Je kunt tot en met {0} bezwaar maken. We leggen je graag uit hoe.", T.Day(letter.ObjectBy, reader.Today)];
}
