using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Desk;

/// <summary>One initiative on the wijkwerker's desk: call, answer, write it in short, and in the worst case take it away.</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
public sealed class IdeaModel(
    WijkFondsDb db,
    AnswerInitiative answerInitiative,
    LogTalk logTalk,
    SummarizeInitiative summarizeInitiative,
    HideInitiative hideInitiative,
    ShowInitiativeAgain showInitiativeAgain,
    TimeProvider clock) : PageModel
{
    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    [BindProperty]
    public TalkForm Talk { get; set; } = new();

    [BindProperty]
    public SummaryForm Summary { get; set; } = new();

    [BindProperty]
    public HideForm Hide { get; set; } = new();

    public View Idea { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        Input.SpokenOn = Today;
        Talk.SpokenOn = Today;
        Summary = new SummaryForm { Text = Idea.Summary, Dimension = Idea.Dimension };
        return Page();
    }

    public Task<IActionResult> OnPostAnswerAsync(string slug, FormKey form, CancellationToken cancellationToken) => DoAsync(
        slug,
        () => answerInitiative.ExecuteAsync(new(Idea.Id, User.PersonId(), Input.Answer ?? "", Input.SpokenOn ?? Today, Input.Channel), form, cancellationToken),
        cancellationToken);

    public Task<IActionResult> OnPostTalkAsync(string slug, FormKey form, CancellationToken cancellationToken) => DoAsync(
        slug,
        () => Talk.SpokenOn is { } day
            ? logTalk.ExecuteAsync(new(Idea.Id, User.PersonId(), day, Talk.Channel), form, cancellationToken)
            : Task.FromResult<Outcome<string>>(InitiativeRefusals.TalkDayMissing.At("Talk.SpokenOn")),
        cancellationToken);

    public Task<IActionResult> OnPostSummaryAsync(string slug, FormKey form, CancellationToken cancellationToken) => DoAsync(
        slug, () => summarizeInitiative.ExecuteAsync(new(Idea.Id, User.PersonId(), Summary.Text ?? "", Summary.Dimension), form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostHideAsync(string slug, FormKey form, CancellationToken cancellationToken) => DoAsync(
        slug, () => hideInitiative.ExecuteAsync(new(Idea.Id, User.PersonId(), Hide.Reason ?? ""), form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostShowAsync(string slug, FormKey form, CancellationToken cancellationToken) => DoAsync(
        slug, () => showInitiativeAgain.ExecuteAsync(new(Idea.Id, User.PersonId()), form, cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(string slug, Func<Task<Outcome<string>>> act, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await act();
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/loket/initiatieven/{slug}?bewaard=true")) : this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var idea = await db.InitiativesOf(User.PersonId()).Where(i => i.Slug == slug)
            .Select(i => new View(i.Id, i.Slug, i.Title, i.Dream, i.HelpWanted, i.InitiatorName, i.Needs, i.AskedCents, i.EndorsementCount)
            {
                AnswerBy = i.AnswerBy,
                IsAnswered = i.AnsweredAt != null,
                Summary = i.Summary,
                IsSummaryConfirmed = i.SummaryConfirmedAt != null,
                Dimension = i.Dimension,
                HiddenReason = i.HiddenReason,
                LastTalk = db.Talks.Where(t => t.InitiativeId == i.Id).Max(t => (DateOnly?)t.SpokenOn),
                Reach = db.InitiativeContacts.Where(c => c.InitiativeId == i.Id).Select(c => new Contact(c.Phone, c.Email, c.ComesBy)).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (idea is null)
        {
            return false;
        }

        Idea = idea;
        Idea.Offers.AddRange(await db.Endorsements.Where(e => e.InitiativeId == idea.Id && e.WithdrawnAt == null && e.TakesPart)
            .OrderByDescending(e => e.GivenAt).Take(50)
            .Join(db.People, e => e.PersonId, p => p.Id, (e, p) => new Offer(p.FirstName, p.Phone ?? p.Email ?? "", e.Offer))
            .ToListAsync(cancellationToken));
        return true;
    }

    public sealed class AnswerForm
    {
        public string? Answer { get; set; }

        public DateOnly? SpokenOn { get; set; }

        public Channel Channel { get; set; } = Channel.Telephone;
    }

    public sealed class TalkForm
    {
        public DateOnly? SpokenOn { get; set; }

        public Channel Channel { get; set; } = Channel.Telephone;
    }

    public sealed class SummaryForm
    {
        public string? Text { get; set; }

        public Dimension Dimension { get; set; } = Dimension.Social;
    }

    public sealed class HideForm
    {
        public string? Reason { get; set; }
    }

    public sealed record View(Guid Id, string Slug, string Title, string Dream, string HelpWanted, string InitiatorName, Need Needs, long? AskedCents, int Supporters)
    {
        public DateOnly AnswerBy { get; init; }

        public bool IsAnswered { get; init; }

        public string Summary { get; init; } = "";

        public bool IsSummaryConfirmed { get; init; }

        public Dimension Dimension { get; init; }

        public string? HiddenReason { get; init; }

        public DateOnly? LastTalk { get; init; }

        public Contact? Reach { get; init; }

        public List<Offer> Offers { get; } = [];
    }

    public sealed record Contact(string? Phone, string? Email, bool ComesBy);

    public sealed record Offer(string FirstName, string Reach, string Text);
}
