using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.People;

namespace WijkFonds.BrowserTests;

/// <summary>
/// Where every page of the portal is to be seen in the demo town, made from the portal's own endpoints: a new page is looked at from its first day,
/// and one that cannot be found fails the test.
/// </summary>
internal sealed partial class DemoLooks(KestrelPortal portal, DemoThings things)
{
    /// <summary>Text, money, choices and a tick: what a form says to who fills in nothing is seen in each theme and language here.</summary>
    public const string FormWithEveryPart = "/loket/idee";

    /// <summary>Shows nothing itself: who has just signed in goes on to their own desk.</summary>
    private const string Onward = "/aanmelden/verder";

    /// <summary>Every page that shows something.</summary>
    public static IEnumerable<string> RoutesOf(KestrelPortal portal) => EndpointsOf(portal).Select(RouteOf).Distinct().Where(route => route != Onward);

    /// <summary>In the order of who looks, so that everybody signs in once.</summary>
    public IEnumerable<IGrouping<Guid?, Look>> ByPerson() =>
        EndpointsOf(portal).Select(page => (Route: RouteOf(page), Who: WhoEnters(page))).Distinct()
            .OrderBy(page => page.Route, StringComparer.Ordinal)
            .SelectMany(page => LooksAt(page.Route, page.Who))
            .Append(new Look(Look.ErrorPage, "/deze-pagina-is-er-niet") { Status = 404, State = "er is niets" })
            .Append(new Look(Look.ErrorPage, "/beheer", things.Owner) { Status = 403, State = "mag niet" })
            .GroupBy(look => look.PersonId);

    private IEnumerable<Look> LooksAt(string route, Guid? who)
    {
        var page = new Look(route, Fill(route), who);
        Look State(string state, string query) => page with { Address = page.Address + query, State = state };
        return route switch
        {
            // Open only halfway something: EveryPageTests goes there as people do. Who just types the address is led to the beginning.
            "/aanmelden/app" or "/aanmelden/code" or "/aanmelden/naam" or "/aanmelden/tweede-stap" => [page with { LeadsTo = "/aanmelden" }],
            "/initiatieven/concept" or "/initiatieven/{slug}/van-mij" or "/initiatieven/{slug}/wijzig" => [page with { LeadsTo = "/initiatieven/terug" }],
            "/initiatieven/{slug}/dank" => [page with { LeadsTo = $"/initiatieven/{things.Slug}" }],
            "/beheer/begin" => [page with { Status = 404, LeadsTo = page.Address }],
            Onward => things.Desks.Select(desk => page with { PersonId = desk.PersonId, LeadsTo = desk.Address }),
            // An address that anybody may type, so it answers as an address that is not there.
            Look.ErrorPage => [page with { Status = 404 }],
            "/initiatieven/nieuw" =>
            [
                page with { Address = $"{route}?wijk={things.Wijk}" },
                State("welke wijk", ""),
                State("uit een andere wijk", $"?wijk={things.OtherWijk}&uit={things.Slug}"),
                State("aangemeld", $"?wijk={things.Wijk}") with { PersonId = things.Owner },
            ],
            "/bel-mij" => [page with { Address = $"{route}?wijk={things.Wijk}" }, State("welke wijk", ""), State("klaar", $"?wijk={things.Wijk}&klaar=true")],
            "/initiatieven/{slug}/steun" => [page, State("mee", "?mee=true"), State("aangemeld", "") with { PersonId = things.Neighbour }, State("klaar", "?klaar=true") with { PersonId = things.Neighbour }],
            "/initiatieven/{slug}/plan" => [page with { Address = $"/initiatieven/{things.OpenPlan}/plan" }],
            "/initiatieven/{slug}/plan/reageer" => [page with { Address = $"/initiatieven/{things.OpenPlan}/plan/reageer" }],
            "/besluiten/{id:guid}" => [page, .. things.Decisions.Select(decision => page with { Address = $"/besluiten/{decision.Id:D}", State = decision.Answer.ToString() })],
            "/beheer/geld/{bron:guid}/{wat:regex(^(beschikbaar|verdeel|terug|mee|vooruit|financier|intrekken|toegezegd)$)}" => ((string[])["beschikbaar", "verdeel", "terug", "mee", "vooruit", "financier", "intrekken", "toegezegd"]).Select(what => page with { Address = $"/beheer/geld/{things.Source:D}/{what}" }),
            "/wethouder/bijdrage/{id:guid}" => [page, page with { Address = $"/wethouder/bijdrage/{things.GrantedGrant:D}", State = "nog niet betaald" }],
            "/beheer/rechtzetten" => [page, page with { PersonId = things.Officials[Role.Administrator], State = "vragen" }],
            "/loket/initiatieven/{slug}/gesprek" => [page, page with { Address = $"/loket/initiatieven/{things.Talked}/gesprek", State = "nog niet bevestigd" }],
            "/mijn/initiatief/{slug}/gesprek" => [page with { Address = $"/mijn/initiatief/{things.Talked}/gesprek", PersonId = things.TalkedOwner }],
            "/mijn/initiatief/{slug}/overdragen" => [page, page with { Address = $"/mijn/initiatief/{things.Handed}/overdragen", PersonId = things.HandedOwner, State = "gevraagd" }],
            "/mijn/overdracht/{id:guid}" => [page, State("niet voor jou", "") with { PersonId = things.Neighbour }],
            "/wethouder/toewijzing/{id:guid}" =>
            [
                page,
                page with { Address = page.Address + "?antwoord=ja-als" },
                State("ja", "?antwoord=ja"),
                State("nog-niet", "?antwoord=nog-niet"),
                State("andere-zin", "?antwoord=nog-niet&zin=2"),
                .. things.Allocations.Where(other => other.State != AllocationState.Proposed).DistinctBy(other => other.State).Select(other => page with { Address = $"/wethouder/toewijzing/{other.Id:D}", PersonId = other.Alderman, State = other.State.ToString() }),
            ],
            _ => [page],
        };
    }

    /// <summary>An address without holes.</summary>
    private string Fill(string route) => Parameter().Replace(route, match => (route[..match.Index].Trim('/').Split('/')[^1], match.Groups["name"].Value) switch
    {
        (_, "wijk") => things.Wijk,
        (_, "slug") => things.Slug,
        (_, "year") => portal.Clock.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture),
        (_, "bron") => things.Source.ToString("D"),
        ("geldbronnen", "id") => things.Source.ToString("N"),
        (_, "wat") => "verdeel",
        ("fout", "code") => "404",
        ("mensen", "id") => things.Officials[Role.NeighbourhoodWorker].ToString("D"),
        ("besluiten", "id") => things.Decisions[0].Id.ToString("D"),
        ("bijdrage" or "terug", "id") => things.PaidGrant.ToString("D"),
        ("toewijzing", "id") => things.Proposed.ToString("D"),
        ("post", "id") => things.SentMail.ToString("D"),
        // As the letters write these links.
        ("merk-je-het", "id") => things.Question.ToString("N"),
        ("overdracht", "id") => things.Handover.ToString("N"),
        ("afmelden-mail", "token") => things.NoMailsLink.Split('/')[^1],
        var (before, name) => throw new InvalidOperationException($"{route}: say in DemoLooks what {name} is after {before}"),
    });

    /// <summary>Somebody of the demo town who may enter; null: anybody may.</summary>
    private Guid? WhoEnters(RouteEndpoint page) =>
        page.Metadata.GetMetadata<IAllowAnonymous>() is not null ? null
        // Pages of officials also ask to be signed in; the other policy says who.
        : page.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(door => door.Policy).OfType<string>().OrderBy(policy => policy == "Resident").First() switch
        {
            "Resident" => things.Owner,
            "Official" => things.Officials[Role.NeighbourhoodWorker],
            var role => things.Officials[Enum.Parse<Role>(role)],
        };

    private static IEnumerable<RouteEndpoint> EndpointsOf(KestrelPortal portal) =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    private static string RouteOf(RouteEndpoint page) => "/" + page.RoutePattern.RawText!.Trim('/');

    [GeneratedRegex(@"\{\*{0,2}(?<name>[a-zA-Z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
