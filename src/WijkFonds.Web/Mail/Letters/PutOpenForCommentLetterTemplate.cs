using WijkFonds.Allocations;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="PutOpenForCommentLetter"/>.</summary>
internal sealed class PutOpenForCommentLetterTemplate(Sentences sentences) : LetterTemplate<PutOpenForCommentLetter>(sentences)
{
    protected override LetterText Write(PutOpenForCommentLetter letter, LetterReader reader) =>
        new(To(reader, letter.IsInitiator ? T["de buurt praat mee over je plan"] : T["praat je mee over dit plan?"]),
            T["Tot en met {0} kan iedereen meepraten over {1}.", T.Day(letter.Until, reader.Today), Named(letter.About.Title)])
        {
            Parts = [Paragraph(letter.IsInitiator ? T["Dit doen we bij elk groot plan. Zo hoort iedereen ervan."] : T["Je steunt dit plan. Wat vind je ervan, en wat kan beter?"])],
            Button = ToInitiative(letter.IsInitiator ? T["Bekijk je plan"] : T["Zeg wat je vindt"], letter.About.Slug),
            Next =
            [
                T["Daarna zitten buren en de wijkwethouder samen aan tafel."],
                T["Of het doorgaat is nog niet zeker. Je hoort het van ons."],
            ],
        };
}
