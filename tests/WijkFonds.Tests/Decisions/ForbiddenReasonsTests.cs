using WijkFonds.Decisions;

namespace WijkFonds.Tests.Decisions;

/// <summary>B34, X06–X08: sentences that kill ideas are recognised, honest ones are left alone.</summary>
public sealed class ForbiddenReasonsTests
{
    [Theory]
    [InlineData("We hebben al een loket hiervoor.", ForbiddenReason.AlreadySomething)]
    [InlineData("Er is al aanbod in de wijk.", ForbiddenReason.AlreadySomething)]
    [InlineData("Daar hebben we al iets voor.", ForbiddenReason.AlreadySomething)]
    [InlineData("Dit is al geregeld via het welzijn.", ForbiddenReason.AlreadySomething)]
    [InlineData("Zoiets bestaat al.", ForbiddenReason.AlreadySomething)]
    [InlineData("Past niet in  het beleid.", ForbiddenReason.NotInPolicy)]
    [InlineData("dit past NIET BINNEN ONS BELEIDSKADER", ForbiddenReason.NotInPolicy)]
    [InlineData("Het valt buiten de kaders.", ForbiddenReason.NotInPolicy)]
    [InlineData("Daar is geen beleid voor.", ForbiddenReason.NotInPolicy)]
    [InlineData("Het plan is te vaag opgeschreven.", ForbiddenReason.Wording)]
    [InlineData("Er staan taalfouten in.", ForbiddenReason.Wording)]
    [InlineData("Niet SMART genoeg.", ForbiddenReason.Wording)]
    [InlineData("Verkeerde woorden gebruikt.", ForbiddenReason.Wording)]
    public void A_sentence_that_kills_ideas_is_recognised(string sentence, ForbiddenReason kind) => Assert.Equal(kind, ForbiddenReasons.Find(sentence));

    [Theory]
    [InlineData("Het plein wordt in mei opgebroken. Daarna kan het.")]
    [InlineData("Er is dit jaar niet genoeg geld over.")]
    [InlineData("De buren aan de overkant zijn nog niet gevraagd.")]
    [InlineData("Samira wil eerst zelf nog nadenken.")]
    [InlineData("We praten al met de school over de sleutel.")]
    [InlineData("")]
    [InlineData(null)]
    public void An_honest_reason_is_left_alone(string? sentence) => Assert.Null(ForbiddenReasons.Find(sentence));
}
