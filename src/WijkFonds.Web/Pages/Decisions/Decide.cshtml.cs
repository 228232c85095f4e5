using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Web.Texts;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Decisions;

/// <summary>One allocation to decide, on one phone screen: purpose, effect, three lenses, money, and only then the rules (C34, C35).</summary>
[Authorize(Policy = Access.Alderman)]
[RecentSecondFactor]
public sealed class DecideModel(DecisionScreens screens, DecideAllocation decide, MeetCondition meetCondition, PutOpenForComment putOpen, SetApartWhatCan setApart, DivideAgain divideAgain, TimeProvider clock, Sentences sentences) : PageModel
{
    /// <summary>The answer that was pressed; null: nothing yet.</summary>
    [BindProperty(SupportsGet = true, Name = "antwoord")]
    public string? Pressed { get; set; }

    /// <summary>The starter that was chosen, 1 to 3.</summary>
    [BindProperty(SupportsGet = true, Name = "zin")]
    public int Starter { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    public DecisionScreen Screen { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    /// <summary>Proposed by the one who looks: somebody else decides.</summary>
    public bool IsMine => Screen.ProposedById == User.PersonId();

    /// <summary>What a forbidden reason is answered with.</summary>
    public ForbiddenReason? Forbidden { get; private set; }

    public DecisionAnswer? Answer => Pressed switch
    {
        "ja" => DecisionAnswer.Yes,
        "ja-als" => DecisionAnswer.YesIf,
        "nog-niet" => DecisionAnswer.NotYet,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (Answer is { } answer)
        {
            var starters = Starters(answer);
            Input.Reason = starters[Math.Clamp(Starter, 1, starters.Count) - 1];
            Input.Amount = new Money(Screen.AmountCents).Typed();
            Input.HelperName = Screen.ContactName;
            Input.TalkedOn = Screen.LastTalkOn;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid id, FormKey form, CancellationToken cancellationToken)
    {
        if (Answer is not { } answer)
        {
            return NotFound();
        }

        // Nothing filled in means: what was proposed. Something that is no amount is asked again.
        Money amount = default;
        var hasAmount = answer != DecisionAnswer.NotYet && !string.IsNullOrWhiteSpace(Input.Amount);
        var refusal = hasAmount && !Money.TryParse(Input.Amount, out amount) ? AllocationRefusals.AmountMissing.At("Input.Amount") : null;
        if (refusal is null && ModelState.IsValid)
        {
            var outcome = await decide.ExecuteAsync(
                new(
                    User.PersonId(), id, answer, hasAmount ? amount.Cents : null, Input.Reason ?? "", Input.Condition ?? "", Input.WhatCan ?? "", Input.HelperName ?? "", Input.TalkedOn,
                    Lines(Input.Residents), Lines(Input.Others), Input.Deviations.ToDictionary(d => d.Key, d => d.Value ?? ""), HttpContext.SignedIn()?.SecondFactorAt),
                form,
                cancellationToken);
            if (outcome.IsAccepted)
            {
                return LocalRedirect(Url.Content($"~/besluiten/{outcome.Value}"));
            }

            refusal = outcome.Refusal;
        }

        if (refusal is { IsNotFound: true } || !await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Forbidden = ForbiddenReasons.Find(answer == DecisionAnswer.NotYet ? Input.Reason : Input.Condition);
        return refusal is null ? this.Again() : this.Refused(refusal);
    }

    public async Task<IActionResult> OnPostConditionMetAsync([FromRoute] Guid id, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(id, (await meetCondition.ExecuteAsync(new(User.PersonId(), id, Input.Note ?? ""), form, cancellationToken)).Refusal, cancellationToken);

    public async Task<IActionResult> OnPostOpenAsync([FromRoute] Guid id, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(id, (await putOpen.ExecuteAsync(new(User.PersonId(), id), form, cancellationToken)).Refusal, cancellationToken);

    public async Task<IActionResult> OnPostSetApartAsync([FromRoute] Guid id, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(id, (await setApart.ExecuteAsync(new(User.PersonId(), id), form, cancellationToken)).Refusal, cancellationToken, $"~/wethouder/toewijzing/{id}");

    public async Task<IActionResult> OnPostDivideAsync([FromRoute] Guid id, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(id, (await divideAgain.ExecuteAsync(new(User.PersonId(), id), form, cancellationToken)).Refusal, cancellationToken, $"~/wethouder/toewijzing/{id}");

    /// <summary>Three beginnings to change at will; the first already stands in the box, so that yes takes three taps.</summary>
    public IReadOnlyList<string> Starters(DecisionAnswer answer) => answer switch
    {
        DecisionAnswer.NotYet =>
        [
            sentences["{0} en ik spraken elkaar. We beginnen liever klein.", Screen.InitiatorName],
            sentences["Er is nu niet genoeg geld vrij. Straks wel."],
            sentences["De buren om de hoek zijn nog niet gevraagd."],
        ],
        _ =>
        [
            Screen.Supporters > 1
                ? sentences["{0} buren staan hierachter. Zo leren mensen elkaar kennen.", Screen.Supporters]
                : sentences["Dit komt uit de wijk zelf. Dat willen we vooruit helpen."],
            Screen.Goal.Length > 0 ? sentences["Dit helpt bij wat de wijk wil: {0}.", Screen.Goal.TrimEnd('.')] : sentences["Klein beginnen, en samen kijken wat het doet."],
            sentences["{0} kent de buurt en krijgt dit voor elkaar.", Screen.InitiatorName],
        ],
    };

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private async Task<IActionResult> AfterAsync(Guid id, Refusal? refusal, CancellationToken cancellationToken, string to = "~/wethouder")
    {
        if (refusal is null)
        {
            return LocalRedirect(Url.Content(to));
        }

        return refusal.IsNotFound || !await LoadAsync(id, cancellationToken) ? NotFound() : this.Refused(refusal);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var screen = await screens.ReadAsync(id, cancellationToken);
        if (screen is null || !User.IsAppointed(Role.Alderman, screen.NeighbourhoodId))
        {
            return false;
        }

        Screen = screen;
        foreach (var warning in screen.Warnings)
        {
            Input.Deviations.TryAdd(warning.Rule, "");
        }

        return true;
    }

    public sealed class Form
    {
        public string? Amount { get; set; }

        public string? Reason { get; set; }

        public string? Condition { get; set; }

        public string? WhatCan { get; set; }

        public string? HelperName { get; set; }

        public DateOnly? TalkedOn { get; set; }

        public string? Residents { get; set; }

        public string? Others { get; set; }

        public Dictionary<Rule, string?> Deviations { get; set; } = [];

        /// <summary>How it is known that a condition is met.</summary>
        public string? Note { get; set; }
    }
}
