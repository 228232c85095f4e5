using WijkFonds.People;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="RoleChangedLetter"/>.</summary>
internal sealed class RoleChangedLetterTemplate(Sentences sentences) : LetterTemplate<RoleChangedLetter>(sentences)
{
    protected override LetterText Write(RoleChangedLetter letter, LetterReader reader) =>
        new(To(reader, letter.IsRevoked ? T["je rol is veranderd"] : T["je hebt een nieuwe rol"]), Answer(letter))
        {
            Parts = letter.IsRevoked
                ? [Paragraph(T["Je kunt vanaf nu niets meer doen met deze rol. Dank je wel voor je werk."])]
                : [Paragraph(T["Je ziet je nieuwe scherm zodra je je opnieuw aanmeldt."])],
            Button = letter.IsRevoked ? null : new LetterButton(T["Meld je aan"], "/aanmelden"),
            Next = [T["Klopt dit niet? Bel dan meteen."]],
        };

    private string Answer(RoleChangedLetter letter) => (letter.IsRevoked, letter.NeighbourhoodName.Length > 0) switch
    {
        (false, true) => T["Je bent nu {0} in {1}.", Role(letter.Role), letter.NeighbourhoodName],
        (false, false) => T["Je bent nu {0} voor alle wijken.", Role(letter.Role)],
        (true, true) => T["Je bent niet meer {0} in {1}.", Role(letter.Role), letter.NeighbourhoodName],
        (true, false) => T["Je bent niet meer {0} voor alle wijken.", Role(letter.Role)],
    };

    private string Role(Role role) => role switch
    {
        People.Role.NeighbourhoodWorker => T["wijkwerker"],
        People.Role.Alderman => T["wijkwethouder"],
        People.Role.Treasurer => T["penningmeester"],
        _ => T["beheerder"],
    };
}
