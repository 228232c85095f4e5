using System.Text;
using WijkFonds.Rounds.Counting;
using WijkFonds.Rounds.Pabulib;
using WijkFonds.Web.Pages.Rounds;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Commands;

/// <summary>A result in words, for who reads it on a screen with letters only.</summary>
internal sealed class CountStory(PabulibFile file, CountResult result, Sentences sentences)
{
    private readonly Dictionary<Project, string> names = file.Projects.Zip(file.Election.Projects).ToDictionary(pair => pair.Second, pair => pair.First.Name);

    /// <summary>The reasons for each plan of the file.</summary>
    public IReadOnlyDictionary<Project, IReadOnlyList<string>> Sentences()
    {
        var words = new ReasonWords(sentences, project => names[project]);
        return result.Rounds.Select(round => (round.Project, Why: words.Why(round)))
            .Concat(result.NotFunded.Select(story => (story.Project, Why: words.WhyNot(story))))
            .Concat(result.Ineligible.Select(ineligible => (ineligible.Project, Why: (IReadOnlyList<string>)[words.WhyNoPart(ineligible, result.Settings)])))
            .ToDictionary(pair => pair.Project, pair => (IReadOnlyList<string>)[.. pair.Why.Select(InCurrency)]);
    }

    public string Text(bool explains)
    {
        var why = explains ? Sentences() : null;
        var text = new StringBuilder();
        text.Append(InCurrency(sentences["Er zijn {0} stembiljetten. Er is {1}. Daarvan blijft {2} over.", result.Election.Ballots.Count, new Money(result.Election.BudgetCents), new Money(result.LeftCents)])).Append('\n');
        Part(text, sentences["Gekozen"], result.Winners, why);
        Part(text, sentences["Niet gekozen"], result.NotFunded.Select(story => story.Project), why);
        Part(text, sentences["Doet niet mee"], result.Ineligible.Select(ineligible => ineligible.Project), why);
        return text.ToString();
    }

    private void Part(StringBuilder text, string title, IEnumerable<Project> projects, IReadOnlyDictionary<Project, IReadOnlyList<string>>? why)
    {
        text.Append('\n').Append(title).Append('\n');
        foreach (var project in projects)
        {
            text.Append(InCurrency($"  {project.Id}  {new Money(project.CostCents).Show()}  {names[project]}\n"));
            foreach (var sentence in why?[project] ?? [])
            {
                text.Append("      ").Append(sentence).Append('\n');
            }
        }
    }

    /// <summary>Our sentences speak of euros; a file from elsewhere has its own money.</summary>
    private string InCurrency(string sentence) => file["currency"] is { Length: > 0 } and not "EUR" and var currency ? sentence.Replace("€", currency, StringComparison.Ordinal) : sentence;
}
