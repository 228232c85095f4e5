using WijkFonds.People;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="SignInCodeLetter"/>.</summary>
internal sealed class SignInCodeLetterTemplate(Sentences sentences) : LetterTemplate<SignInCodeLetter>(sentences)
{
    protected override LetterText Write(SignInCodeLetter letter, LetterReader reader) =>
        new(To(reader, T["hier is je code"]), T["Met deze code meld je je aan bij WijkFonds."])
        {
            Parts =
            [
                new LetterText.Code(letter.Code.Length == 6 ? letter.Code[..3] + " " + letter.Code[3..] : letter.Code),
                Paragraph(T["De code werkt {0} minuten, op het scherm waar je hem vroeg.", letter.ValidMinutes]),
                Paragraph(T["Wij vragen nooit om deze code. Geef hem aan niemand, ook niet aan ons."]),
            ],
            Next = [T["Heb je geen code gevraagd? Dan hoef je niets te doen."]],
        };
}
