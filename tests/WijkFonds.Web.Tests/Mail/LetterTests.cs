using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.Corrections;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Web.Mail;

namespace WijkFonds.Web.Tests.Mail;

/// <summary>Rows U08, U15, U16, U19 and U23 of the seeds, for every letter there is, in every language.</summary>
public sealed partial class LetterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly string[] Stomach =
    [
        "geld", "euro", "€", "bedrag", "betaal", "betaling", "rekening", "schuld", "boete", "afgewezen", "afwijz", "geweigerd", "weiger", "probleem",
        "helaas", "fout", "aanvraag", "subsidie", "bezwaar", "beschikking", "overgemaakt",
        "money", "payment", "paid", "debt", "fine ", "reject", "refus", "problem", "unfortunately", "sorry", "application", "objection",
    ];

    [Fact]
    public void Every_letter_has_exactly_one_template()
    {
        var templates = portal.Services.GetServices<ILetterTemplate>().Select(template => template.Letter).Order(ByName);

        Assert.Equal(Letters.Kinds.Values.Order(ByName), templates);
    }

    [Fact]
    public async Task U08_the_subject_is_short_and_has_no_money_and_no_trouble_in_it() => await ForEveryLetterAsync(mail =>
    {
        Assert.DoesNotContain(Stomach, word => mail.Subject.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.InRange(mail.Subject.Length, 5, 75);
        Assert.DoesNotContain('{', mail.Subject);
    });

    [Fact]
    public async Task U08_the_first_line_is_the_answer_in_at_most_twenty_words() => await ForEveryLetterAsync(mail =>
    {
        var first = mail.Text.Split('\n')[0];

        Assert.InRange(first.Split(' ').Length, 3, 20);
        Assert.Matches("[.?!]$", first);
        Assert.Equal(first, Page(mail).QuerySelector("h1")!.TextContent);
    });

    [Fact]
    public async Task There_is_one_thing_to_press_or_a_code_and_every_link_is_ours() => await ForEveryLetterAsync(mail =>
    {
        var page = Page(mail);
        var buttons = page.Links.Count(link => link.GetAttribute("style")!.Contains("inline-block", StringComparison.Ordinal));

        Assert.InRange(buttons, 0, 1);
        Assert.All(page.Links.Cast<IHtmlAnchorElement>().Where(link => !link.Href.StartsWith("tel:", StringComparison.Ordinal)), link => Assert.StartsWith("https://wijkfonds.test/", link.Href, StringComparison.Ordinal));
        Assert.All(Links().Matches(mail.Text), match => Assert.StartsWith("https://wijkfonds.test/", match.Value, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("img, script, link, iframe, form, object, style, [onclick], [src], [background]"));
        Assert.Equal(mail.Language == "en", mail.Text.Contains("https://wijkfonds.test/en/", StringComparison.Ordinal));
    });

    [Fact]
    public async Task U23_a_person_with_telephone_and_hours_stands_under_it() => await ForEveryLetterAsync(mail =>
    {
        foreach (var text in new[] { mail.Text, Page(mail).Body!.TextContent })
        {
            Assert.Contains("Anneke", text, StringComparison.Ordinal);
            Assert.Contains("070 123 45 67", text, StringComparison.Ordinal);
            Assert.Contains("dinsdag 10–12 uur", text, StringComparison.Ordinal);
        }
    });

    [Fact]
    public async Task Text_and_page_say_the_same() => await ForEveryLetterAsync(mail =>
    {
        // Lines that stand under each other have nothing between them in the text of a page.
        var page = Words(new HtmlParser().ParseDocument(mail.Html.Replace("<", " <", StringComparison.Ordinal)).Body!.TextContent).ToHashSet();
        var missing = Words(Links().Replace(mail.Text, "")).Where(word => !page.Contains(word));

        Assert.Empty(missing);
    });

    [Fact]
    public async Task U16_no_letter_speaks_of_money_before_the_decision() => await ForEveryLetterAsync((letter, mail) =>
    {
        if (letter is not (DecisionLetter or PaidLetter or GoesOnLetter or ConditionMetLetter or GrantChangedLetter) && letter.GetType().Name != "DecidedInYourNameLetter" && letter is not WeekDigestLetter)
        {
            Assert.DoesNotMatch("€|toegekend|bijdrage|granted|je krijgt (€|geld)|you (will )?(get|receive) (€|money)", mail.Text);
        }

        if (letter is IdeaReceivedLetter or PutOpenForCommentLetter)
        {
            Assert.Matches("nog niet zeker|not certain yet", mail.Text);
        }
    });

    [Fact]
    public async Task U19_a_decision_is_one_human_sentence_with_a_name_and_says_how_to_object() => await ForEveryLetterAsync((letter, mail) =>
    {
        if (letter is DecisionLetter decision)
        {
            Assert.Contains(decision.ByName, mail.Subject, StringComparison.Ordinal);
            Assert.Contains(decision.Reason, mail.Text, StringComparison.Ordinal);
            Assert.Matches(mail.Language == "en" ? "Friday 4 December" : "vrijdag 4 december", mail.Text);
            Assert.Equal(decision.Answer == DecisionAnswer.NotYet, mail.Text.Contains(mail.Language == "en" ? "This can be done" : "Dit kan wel", StringComparison.Ordinal));
            Assert.Null(mail.UnsubscribeUrl);
        }
    });

    [Fact]
    public async Task U15_every_letter_says_what_happens_next_or_asks_one_thing() => await ForEveryLetterAsync(mail =>
        Assert.True(
            mail.Text.Contains(mail.Language == "en" ? "What happens now?" : "Wat gebeurt er nu?", StringComparison.Ordinal) || Page(mail).Links.Any(link => link.GetAttribute("style")!.Contains("inline-block", StringComparison.Ordinal)),
            mail.Subject));

    [Fact]
    public async Task Sentences_are_short() => await ForEveryLetterAsync(mail =>
    {
        var sentences = Regex.Split(Links().Replace(mail.Text.Split("\n-- \n")[0], ""), @"(?<=[.?!])\s+|\n+")
            .Select(sentence => Words(sentence).Count()).Where(count => count > 0).ToList();

        Assert.InRange(sentences.Average(), 1, 12);
        Assert.InRange(sentences.Max(), 1, 22);
    });

    [Fact]
    public async Task What_is_not_a_decision_can_be_switched_off_with_one_press() => await ForEveryLetterAsync((letter, mail) =>
    {
        Assert.Equal(letter.IsDecision, mail.UnsubscribeUrl is null);
        if (mail.UnsubscribeUrl is not null)
        {
            Assert.Contains(mail.UnsubscribeUrl, mail.Text, StringComparison.Ordinal);
        }
    });

    [Fact]
    public async Task Each_language_has_its_own_words()
    {
        foreach (var letter in SampleLetters.All)
        {
            var dutch = await ComposeAsync(letter, "nl");
            var english = await ComposeAsync(letter, "en");
            var theirs = Lines(english).ToHashSet();

            // What people said stays in their own words; so do names, numbers and places.
            Assert.DoesNotContain(Lines(dutch), line => line.Contains(' ', StringComparison.Ordinal) && theirs.Contains(line));
        }

        static IEnumerable<string> Lines(ReadyMail mail) => mail.Text.Split('\n')
            .Where(line => line.Length > 0 && line[0] is not ('>' or '*' or ' ' or '—') && !line.Contains("070", StringComparison.Ordinal) && !line.StartsWith("-- ", StringComparison.Ordinal)
                && !line.StartsWith("dinsdag", StringComparison.Ordinal) && !line.StartsWith("buurthuis", StringComparison.Ordinal) && !line.StartsWith("Anneke", StringComparison.Ordinal));
    }

    private static Comparer<Type> ByName => Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));

    private static IHtmlDocument Page(ReadyMail mail) => new HtmlParser().ParseDocument(mail.Html);

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    private Task ForEveryLetterAsync(Action<ReadyMail> check) => ForEveryLetterAsync((_, mail) => check(mail));

    private async Task ForEveryLetterAsync(Action<ILetter, ReadyMail> check)
    {
        foreach (var letter in SampleLetters.All)
        {
            foreach (var language in new[] { "nl", "en" })
            {
                var mail = await ComposeAsync(letter, language);
                try
                {
                    check(letter, mail);
                }
                catch (Exception exception)
                {
                    throw new Xunit.Sdk.XunitException($"{letter}\n\n{mail.Subject}\n\n{mail.Text}\n\n{exception.Message}");
                }
            }
        }
    }

    private Task<ReadyMail> ComposeAsync(ILetter letter, string language) => portal.Services.GetRequiredService<IMailComposer>()
        .ComposeAsync(Guid.NewGuid(), letter, new Person { FirstName = "Samira", Email = "samira@example.nl", Language = language }, SampleLetters.Laak);

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();

    [GeneratedRegex(@"[\p{L}\p{N}€’']+")]
    private static partial Regex Word();
}
