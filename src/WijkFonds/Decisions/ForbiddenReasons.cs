using System.Text.RegularExpressions;

namespace WijkFonds.Decisions;

/// <summary>Recognises the sentences that kill ideas (B34), so that the screen can ask what would be possible.</summary>
public static partial class ForbiddenReasons
{
    public static ForbiddenReason? Find(string? text)
    {
        var plain = Spaces().Replace(text ?? "", " ").Trim();
        return AlreadySomething().IsMatch(plain) ? ForbiddenReason.AlreadySomething
            : NotInPolicy().IsMatch(plain) ? ForbiddenReason.NotInPolicy
            : Wording().IsMatch(plain) ? ForbiddenReason.Wording
            : null;
    }

    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"\b(hebben|is|zijn|bestaat|heeft|doet|doen|regelt|loopt)\b.{0,40}\bal\b.{0,40}\b(loket|balie|aanbod|voorziening|voorzieningen|iets|organisatie|stichting|partij|project|programma|regeling|team|geregeld|anders|dit|dat|zoiets)\b"
        + @"|\b(hebben|is|zijn) (hier |daar )?(er )?al (wat|iets)\b|\bal (anders |elders )?geregeld\b|\b(dubbel|dubbelt|overlapt|overlap)\b|\bbestaat al\b",
        Plainly)]
    private static partial Regex AlreadySomething();

    [GeneratedRegex(
        @"\b(niet|geen|buiten|strijdig|tegen)\b.{0,30}\b(beleid|beleidsregels?|beleidskaders?|kaders?|beleidsplan)\b|\b(beleid|beleidskaders?)\b.{0,30}\b(niet|geen)\b",
        Plainly)]
    private static partial Regex NotInPolicy();

    [GeneratedRegex(
        @"\b(taalfout\w*|spelfout\w*|spelling|projecttaal|smart)\b|\b(slecht|onduidelijk|niet (goed|duidelijk|helder|netjes|juist)|verkeerd|te vaag|vaag)\b.{0,20}\b(geschreven|geformuleerd|verwoord|opgeschreven|omschreven)\b"
        + @"|\b(verkeerde|geen goede|slechte|niet de juiste|gebrekkig|gebrekkige)\b.{0,12}\b(taal|woorden|nederlands|formulering)\b|\b(plan|aanvraag|tekst|verhaal|idee)\b.{0,20}\b(te vaag|onvoldoende uitgewerkt|niet uitgewerkt|onvoldoende onderbouwd)\b|\bbeter nederlands\b",
        Plainly)]
    private static partial Regex Wording();
}
