using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Decisions;

/// <summary>What a wijkwerker types about money that not every source may pay (A43, X09).</summary>
public sealed class ProposalFormTests : IAsyncLifetime
{
    private const string Food = "Input.Lines[eten en drinken]";

    private readonly TestPortal portal = new();
    private readonly DecidingTown town;
    private HttpClient worker = null!;

    public ProposalFormTests() => town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());

    public async Task InitializeAsync()
    {
        var clean = new Source
        {
            Name = "Schone wijk", Financier = "Rijk", Kind = SourceKind.State, Year = DecidingTown.Year, Purpose = "Schone straten.", NotFor = ["eten en drinken"],
            StartsOn = new DateOnly(DecidingTown.Year, 1, 1), Earmark = 1, State = SourceState.In,
        };
        await town.BuildAsync(20_00);
        await town.Database.GivenAsync(clean);
        await town.WithMoneyAsync(1_000_00, source: clean.Id);
        await town.InitiativeAsync();
        worker = portal.CreateClient();
        await worker.SignInAsync(portal, town.Worker);
    }

    public Task DisposeAsync()
    {
        worker.Dispose();
        portal.Dispose();
        return Task.CompletedTask;
    }

    /// <remarks>Turns red when the page does not ask ProposalForm.Unreadable, or has no fields for labels.</remarks>
    [Theory]
    [InlineData("/loket/initiatieven/kotercafe/voorstel")]
    [InlineData("/loket/initiatieven/kotercafe/ja-meteen")]
    public async Task An_amount_for_a_label_that_cannot_be_read_is_asked_again_and_no_money_moves(string page)
    {
        var answer = await Filled(await worker.FormAsync(page)).Fill(Food, "12O").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await FormPost.ParseAsync(answer);
        var field = shown.QuerySelector($"input[name='{Food}']")!;
        Assert.Equal(("12O", "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Contains("Vul een bedrag in", shown.Errors(), StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        Assert.False(await db.Allocations.AnyAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_is_for_food_is_paid_at_once_only_by_money_that_may()
    {
        var refused = await Filled(await worker.FormAsync("/loket/initiatieven/kotercafe/ja-meteen")).Fill(Food, "120").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Schone wijk heeft nog", (await FormPost.ParseAsync(refused)).Text(), StringComparison.Ordinal);
        var answer = await (await worker.FormAsync(refused)).Fill(Food, "20").SendAsync();
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        await using var db = portal.Database.Read();
        Assert.Equal(20_00, (await db.Allocations.Include(a => a.Lines).SingleAsync()).Lines.Single().AmountCents);
        await LedgerProof.VerifyAsync(db);
    }

    /// <remarks>Turns red when the box stands on the page only after the refusal about the sources.</remarks>
    [Fact]
    public async Task The_wish_to_ask_without_money_stays_when_something_else_is_wrong()
    {
        var refused = await Filled(await worker.FormAsync("/loket/initiatieven/kotercafe/voorstel")).Fill(Food, "120").SendAsync();
        refused = await (await worker.FormAsync(refused)).Tick("Input.WithoutMoney", "true").Fill("Input.Agreement", "").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        var again = await worker.FormAsync(refused);

        Assert.Contains(again.Fields, field => field is { Key: "Input.WithoutMoney", Value: "true" });
        Assert.Equal(HttpStatusCode.Found, (await again.Fill("Input.Agreement", "Kinderen spelen samen.").SendAsync()).StatusCode);
        await town.ProveAsync();
    }

    private static FormPost Filled(FormPost form) =>
        form.Fill("Input.Amount", "200").Fill("Input.Agreement", "Kinderen spelen samen.").Fill("Input.RecipientName", "Kotercafé");
}
