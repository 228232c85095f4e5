using WijkFonds.Corrections;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="GrantChangedLetter"/>.</summary>
internal sealed class GrantChangedLetterTemplate(Sentences sentences) : LetterTemplate<GrantChangedLetter>(sentences)
{
    protected override LetterText Write(GrantChangedLetter letter, LetterReader reader) =>
        new(To(reader, T["er is nieuws over je initiatief"]), letter.Kind switch
        {
            CorrectionKind.Lowered => T["{0} heeft de bijdrage voor {1} lager gezet.", letter.ByName, Named(letter.About.Title)],
            CorrectionKind.AskedBack => T["{0} vraagt een deel terug van wat er voor {1} was.", letter.ByName, Named(letter.About.Title)],
            _ => T["Er kwam iets van {0} terug bij de wijk. Dank je wel.", Named(letter.About.Title)],
        })
        {
            Parts = letter.TalkedOn is { } day
                ? [Paragraph(T["Jullie spraken elkaar op {0}. Dit is wat er daarna is opgeschreven:", T.Day(day)]), Quote(letter.Reason, letter.ByName)]
                : [Quote(letter.Reason, letter.ByName)],
            Button = new LetterButton(T["Lees het besluit"], "/besluiten/" + letter.DecisionId),
            Next = [T["Klopt dit niet met wat jullie bespraken? Bel dan. Dan zetten we het recht."]],
        };
}
