using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Mail;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Mail;

/// <summary>Which mails somebody gets, and of which wijken.</summary>
[Authorize(Policy = Access.Resident)]
public sealed class ChoicesModel(WijkFondsDb db, ChooseMail chooseMail) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Wijk> Wijken { get; private set; } = [];

    public bool HasEmail { get; private set; }

    [TempData]
    public bool IsKept { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var personId = User.PersonId();
        var choices = await db.Set<MailChoice>().Where(c => c.PersonId == personId).ToDictionaryAsync(c => c.Topic, c => c.Frequency, cancellationToken);
        MailFrequency Chosen(MailTopic topic) => choices.TryGetValue(topic, out var frequency) ? frequency : MailDefaults.For(topic);
        Input = new Form
        {
            MyInitiative = Chosen(MailTopic.MyInitiative),
            NewSupport = Chosen(MailTopic.NewSupport),
            SupportedInitiative = Chosen(MailTopic.SupportedInitiative),
            Question = Chosen(MailTopic.Question),
            Week = Chosen(MailTopic.Week),
            Wijken = await db.Set<WijkFollower>().Where(f => f.PersonId == personId).Select(f => f.NeighbourhoodId).ToListAsync(cancellationToken),
        };
    }

    public async Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var choices = new Dictionary<MailTopic, MailFrequency>
        {
            [MailTopic.MyInitiative] = Input.MyInitiative,
            [MailTopic.NewSupport] = Input.NewSupport,
            [MailTopic.SupportedInitiative] = Input.SupportedInitiative,
            [MailTopic.Question] = Input.Question,
            [MailTopic.Week] = Input.Week,
        };
        var outcome = await chooseMail.ExecuteAsync(new ChooseMail.Input(User.PersonId(), choices, Input.Wijken), form, cancellationToken);
        if (!outcome.IsAccepted)
        {
            return this.Refused(outcome.Refusal!);
        }

        IsKept = true;
        return LocalRedirect(Url.Content("~/mijn/post"));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var personId = User.PersonId();
        HasEmail = await db.People.AnyAsync(p => p.Id == personId && p.Email != null, cancellationToken);
        Wijken = await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => new Wijk(n.Id, n.Name)).ToListAsync(cancellationToken);
    }

    public sealed record Wijk(Guid Id, string Name);

    public sealed class Form
    {
        public MailFrequency MyInitiative { get; set; }

        public MailFrequency NewSupport { get; set; }

        public MailFrequency SupportedInitiative { get; set; }

        public MailFrequency Question { get; set; }

        public MailFrequency Week { get; set; }

        public List<Guid> Wijken { get; set; } = [];
    }
}
