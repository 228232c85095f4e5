using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;
using WijkFonds.Mail;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail;

/// <summary>Makes a mail of a letter: in the language of the person, with links to our own address only, and nothing in it that can break out.</summary>
public sealed class LetterComposer(IEnumerable<ILetterTemplate> templates, Sentences sentences, UnsubscribeLinks unsubscribe, MailLook look, IServiceScopeFactory scopes, IOptions<PortalOptions> options, TimeProvider clock) : IMailComposer
{
    private const int SubjectLengthMax = 150;

    private readonly FrozenDictionary<Type, ILetterTemplate> byLetter = templates.ToFrozenDictionary(template => template.Letter);

    private Sentences T => sentences;

    public async Task<ReadyMail> ComposeAsync(Guid mailId, ILetter letter, Person person, Neighbourhood? wijk)
    {
        var language = Sentences.Translations.Contains(person.Language) ? person.Language : "nl";
        var unsubscribeUrl = letter.IsDecision ? null : Url(language, unsubscribe.PathFor(person.Id, letter.Topic));
        var frame = InLanguage(language, () => Frame(Write(letter, person, wijk), wijk?.Contact, unsubscribeUrl, language));
        return new ReadyMail(mailId, person.Email ?? "", frame.Letter.Subject, LetterPlain.Write(frame), await PageAsync(frame), unsubscribeUrl?.AbsoluteUri, language);
    }

    /// <summary>The first line and what follows, for who reads it aloud on the telephone; always in Dutch.</summary>
    public LetterText Aloud(ILetter letter, Person person, Neighbourhood? wijk) => InLanguage("nl", () => Write(letter, person, wijk));

    private LetterText Write(ILetter letter, Person person, Neighbourhood? wijk)
    {
        var text = byLetter[letter.GetType()].Write(letter, new LetterReader(OneLine(person.FirstName), clock.Today(), wijk));
        return text with
        {
            Subject = Cut(OneLine(text.Subject)),
            Answer = OneLine(text.Answer),
            Parts = [.. text.Parts.Select(Clean)],
            Next = [.. text.Next.Select(OneLine)],
        };
    }

    private async Task<string> PageAsync(LetterFrame frame)
    {
        // What draws components lives as long as one drawing.
        await using var scope = scopes.CreateAsyncScope();
        await using var html = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        return await html.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(LetterPage.Frame)] = frame, [nameof(LetterPage.Look)] = look });
            return (await html.RenderComponentAsync<LetterPage>(parameters)).ToHtmlString();
        });
    }

    private LetterFrame Frame(LetterText letter, ContactPerson? contact, Uri? unsubscribeUrl, string language)
    {
        var footer = new List<LetterFrame.Link> { new(T["Kies zelf welke mails je krijgt"], Url(language, "/mijn/post")) };
        if (unsubscribeUrl is not null)
        {
            footer.Add(new LetterFrame.Link(T["Geen mails meer over dit onderwerp"], unsubscribeUrl));
        }

        return new LetterFrame(
            letter,
            letter.Button is null ? null : Url(language, letter.Button.Path),
            path => Url(language, path),
            T["Wat gebeurt er nu?"],
            contact is null ? "" : T["Heb je een vraag? Bel {0}.", OneLine(contact.FirstName)],
            contact is null ? null : Clean(contact),
            footer,
            T["WijkFonds {0}. Antwoorden op deze mail leest niemand. Bellen kan wel.", options.Value.Name],
            options.Value.Name,
            language);
    }

    private Uri Url(string language, string path) =>
        new(new Uri(options.Value.BaseUrl), (language == "nl" ? "" : "/" + language) + path);

    private static ContactPerson Clean(ContactPerson contact) => new()
    {
        FirstName = OneLine(contact.FirstName),
        Role = OneLine(contact.Role),
        Phone = OneLine(contact.Phone),
        Hours = OneLine(contact.Hours),
        Place = OneLine(contact.Place),
    };

    private static LetterText.Part Clean(LetterText.Part part) => part switch
    {
        LetterText.Paragraph paragraph => new LetterText.Paragraph(ManyLines(paragraph.Text)),
        LetterText.Heading heading => new LetterText.Heading(OneLine(heading.Text)),
        LetterText.Quote quote => new LetterText.Quote(ManyLines(quote.Text), OneLine(quote.By)),
        LetterText.Code code => new LetterText.Code(OneLine(code.Text)),
        LetterText.Item item => item with { Title = OneLine(item.Title), Text = OneLine(item.Text) },
        _ => part,
    };

    private static string ManyLines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(OneLine)).Trim('\n');

    /// <summary>
    /// Takes out what could start a new header, hide letters or turn their order around: control characters, line ends, direction
    /// marks and halves of characters (G28).
    /// </summary>
    private static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            var isPlain = rune != Rune.ReplacementChar
                && kind is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
            // U+200D joins the people in a family emoji; it turns nothing around.
            clean.Append(isPlain || rune.Value == 0x200D ? rune.ToString() : " ");
        }

        // "=?" begins an encoded word: typed by a person it would be decoded by the reader's mail program, line ends and all.
        return string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace("=?", "= ?", StringComparison.Ordinal);
    }

    private static string Cut(string subject) =>
        subject.Length <= SubjectLengthMax ? subject : new StringInfo(subject).SubstringByTextElements(0, 60) + "…";

    private static TResult InLanguage<TResult>(string language, Func<TResult> write)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }
}
