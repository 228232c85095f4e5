using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Handovers;
using WijkFonds.Web.Pages.Grants;
using WijkFonds.Web.Pages.Initiatives;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Tests.House;

/// <summary>T-13: whoever promises or pays money proved within five minutes to hold the telephone. No page may forget it.</summary>
public sealed partial class MoneyPagesTests
{
    /// <summary>These decide to whom the money goes without moving it.</summary>
    private static readonly Type[] SayWhereItGoes = [typeof(GivePayee), typeof(WriteDownHandover)];

    /// <summary>Pages of residents, who have no second step: about their own initiative only, and a yes of an official comes after it.</summary>
    private static readonly Type[] OfResidents = [typeof(MineModel), typeof(PayeeModel), typeof(ManageModel)];

    [Fact]
    public void Every_page_that_moves_money_asks_for_the_telephone()
    {
        var money = Sources().Where(type => SayWhereItGoes.Contains(type.Type) || MovesMoney().IsMatch(type.Text)).Select(type => type.Type).ToHashSet();
        var pages = typeof(MineModel).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PageModel)) && !OfResidents.Contains(type))
            .Where(type => type.GetConstructors().SelectMany(made => made.GetParameters()).Any(parameter => money.Contains(parameter.ParameterType)))
            .ToList();

        var open = pages.Where(type => type.GetCustomAttributes(typeof(RecentSecondFactorAttribute), inherit: true).Length == 0).Select(type => type.FullName);

        Assert.Contains(typeof(MeetCondition), money);
        Assert.InRange(pages.Count, 8, 40);
        Assert.True(!open.Any(), "Put [RecentSecondFactor] on:\n" + string.Join('\n', open));
    }

    private static IEnumerable<(Type Type, string Text)> Sources()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(Root(), "src", "WijkFonds"), "*.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        return typeof(Grant).Assembly.GetTypes().Where(type => type is { IsClass: true, IsPublic: true }).SelectMany(type => texts[type.Name].Select(text => (type, text)));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"[wW]ork\.Ledger\.|Granting\.GrantAsync|Proposing\.ReserveAsync|MoneyStops\.ReleaseAsync|SettingApart\.|OnSourceAsync|OnOpenSourceAsync")]
    private static partial Regex MovesMoney();
}
