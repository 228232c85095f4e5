using WijkFonds.Web.Texts;
using WijkFonds.Witnesses;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="CheckpointLetter"/>.</summary>
internal sealed class CheckpointLetterTemplate(Sentences sentences) : LetterTemplate<CheckpointLetter>(sentences)
{
    protected override LetterText Write(CheckpointLetter letter, LetterReader reader) =>
        new(To(reader, T["hier is een nieuw controlepunt"]), T["Bewaar deze mail: jij bent getuige van het grootboek."])
        {
            Parts =
            [
                Paragraph(T["Dit is het grootboek na boeking {0}, in drie regels.", letter.Size]),
                new LetterText.Lines(letter.Checkpoint),
                Paragraph(T["Dit is onze handtekening eronder."]),
                new LetterText.Lines(letter.Signature),
            ],
            Button = new LetterButton(T["Controleer het zelf"], "/transparantie/grootboek"),
            Next = [T["Vergelijk deze regels later met de website. Zo ziet iedereen of er niets is veranderd."]],
        };
}
