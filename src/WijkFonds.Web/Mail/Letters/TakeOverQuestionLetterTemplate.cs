using WijkFonds.Handovers;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="TakeOverQuestionLetter"/>. What the initiator wrote themselves is read on the page, not in a mail to an address somebody typed.</summary>
internal sealed class TakeOverQuestionLetterTemplate(Sentences sentences) : LetterTemplate<TakeOverQuestionLetter>(sentences)
{
    protected override LetterText Write(TakeOverQuestionLetter letter, LetterReader reader) =>
        new(T["{0}, ga jij hiermee verder?", letter.ToName], T["{0} wil {1} aan jou overdragen.", letter.FromName, Named(letter.About.Title)])
        {
            Parts =
            [
                Paragraph(T["Alles blijft bewaard: de tekst, de buren die het steunen, de afspraken en het geld."]),
                Paragraph(T["Je zit nergens aan vast. Pas als jij op ja drukt, is het van jou."]),
            ],
            Button = new LetterButton(T["Bekijk de vraag"], $"/mijn/overdracht/{letter.HandoverId:N}"),
            Next = [T["Je meldt je aan met dit e-mailadres. Antwoorden kan tot en met {0}.", T.Day(letter.AnswerBy, reader.Today)], T["Ken je {0} niet? Dan hoef je niets te doen.", letter.FromName]],
        };
}
