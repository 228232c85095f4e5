using WijkFonds.Web.Texts;
using WijkFonds.Witnesses;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="CheckpointAlarmLetter"/>.</summary>
internal sealed class CheckpointAlarmLetterTemplate(Sentences sentences) : LetterTemplate<CheckpointAlarmLetter>(sentences)
{
    protected override LetterText Write(CheckpointAlarmLetter letter, LetterReader reader) =>
        new(To(reader, T["het grootboek past niet bij het controlepunt"]), T["Het grootboek is anders dan wat we hebben ondertekend."])
        {
            Parts =
            [
                Paragraph(T["Het laatste controlepunt ging over {0} boekingen. Dit vond het portaal:", letter.Size]),
                new LetterText.Lines(letter.Found),
                Paragraph(T["Daarom staat alles in het grootboek nu stil. Er komt geen boeking bij."]),
            ],
            Button = new LetterButton(T["Bekijk de controlepunten"], "/transparantie/grootboek"),
            Next = [T["De beheerder zoekt uit wat er is gebeurd. Bewaar de controlepunten die je hebt."]],
        };
}
