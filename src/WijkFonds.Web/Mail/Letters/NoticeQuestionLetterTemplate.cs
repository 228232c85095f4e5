using WijkFonds.Grants;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="NoticeQuestionLetter"/>.</summary>
internal sealed class NoticeQuestionLetterTemplate(Sentences sentences) : LetterTemplate<NoticeQuestionLetter>(sentences)
{
    protected override LetterText Write(NoticeQuestionLetter letter, LetterReader reader) =>
        new(To(reader, T["merk je het in de buurt?"]), T["Je steunt {0}. Merk je er iets van in de buurt?", Named(letter.About.Title)])
        {
            Parts = [new LetterText.Heading(T["Dit was de afspraak"]), Quote(letter.Agreement, "")],
            Button = new LetterButton(T["Geef antwoord"], $"/merk-je-het/{letter.QuestionId:N}"),
            Next = [T["Je antwoordt met één druk op de knop. We vragen het één keer."]],
        };
}
