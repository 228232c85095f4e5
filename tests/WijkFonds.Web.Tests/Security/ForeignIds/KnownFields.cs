namespace WijkFonds.Web.Tests.Security.ForeignIds;

/// <summary>What every field of the portal is: the id of somebody's thing, an id that anybody may use, or words that are no id.</summary>
public static class KnownFields
{
    /// <summary>Field → which thing of <see cref="ThingsOfWijk"/> it names; "route field" where one name means different things.</summary>
    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        ["slug"] = "slug",
        ["uit"] = "slug",
        ["wijk"] = "wijk",
        ["Input.Wijk"] = "wijk",
        ["Input.AlsoIn"] = "wijk",
        ["Input.NeighbourhoodId"] = "wijkId",
        ["Input.Wijken"] = "wijkId",
        ["allocation"] = "allocation",
        ["commenter"] = "commenter",
        ["story"] = "story",
        ["lookBack"] = "lookBack",
        ["grant"] = "grant",
        ["payee"] = "payee",
        ["payout"] = "payout",
        ["concept"] = "draft",
        ["proposal"] = "roleProposal",
        ["Input.PromiseId"] = "promise",
        ["Input.ObstacleId"] = "obstacle",
        ["handover"] = "handoverFromMe",
        ["/mijn/overdracht/{id:guid} id"] = "handoverToMe",
        ["Input.AppointmentId"] = "appointment",
        ["/wethouder/toewijzing/{id:guid} id"] = "allocation",
        ["/besluiten/{id:guid} id"] = "decision",
        ["/merk-je-het/{id:guid} id"] = "verdict",
        ["/beheer/mensen/{id:guid} id"] = "official",
        ["/beheer/post id"] = "deadMail",
        ["/loket/bellen id"] = "call",
        ["/mijn id"] = "initiative",
        ["/wethouder/bijdrage/{id:guid} id"] = "grant",
        ["/kas/terug/{id:guid} id"] = "grant",
        ["correction"] = "correction",
        ["/geldbronnen/{id:guid} id"] = "source",
        ["/geldbronnen/{id:guid}.csv id"] = "source",
    };

    /// <summary>Ids that anybody who may open the door may use, whoever they are; each with its reason.</summary>
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["/wijken/"] = "public pages of every wijk",
        ["/besluiten/"] = "a decision is public",
        ["/initiatieven/{slug} "] = "the public page",
        ["/initiatieven/{slug}/dank"] = "a page that thanks; it says nothing that the public page does not",
        ["/initiatieven/{slug}/eerder"] = "earlier texts are public",
        ["/initiatieven/{slug}/poster"] = "hangs on the street",
        ["/initiatieven/{slug}/geld"] = "everybody may follow the money",
        ["/geldbronnen/"] = "the account of a money source is public",
        ["/initiatieven/{slug}/plan"] = "a large plan is open for everybody's comment, also of somebody from another wijk",
        ["/initiatieven/{slug}/steun"] = "everybody may support every initiative",
        ["/initiatieven/{slug}/wijzig Input.AlsoIn"] = "an idea may be told for every wijk",
        ["/initiatieven/nieuw"] = "an idea may be told for every wijk; that nobody opens, changes or throws away the draft of somebody else is a test of its own",
        ["/initiatieven/concept"] = "says that a draft was kept, for every address the same",
        ["/merk-je-het/"] = "the address is the key: it was mailed to one neighbour (122 random bits)",
        ["/mijn/overdracht/{id:guid}?handler= id"] = "the address was mailed to one person (122 random bits) and shows only what is public; answering is closed, see the handlers",
        ["/bel-mij"] = "everybody may ask to be called, in every wijk",
        ["/mijn/post"] = "everybody may follow every wijk",
        ["/beheer/wijken"] = "an administrator is of the whole municipality",
        ["/beheer/geld"] = "an administrator is of the whole municipality",
        ["/beheer/rechtzetten"] = "bookings of the whole municipality; that only another beheerder or the treasurer of this wijk may agree is a test of its own",
        ["/beheer/mensen/{id:guid} id"] = "an administrator is of the whole municipality",
        ["/beheer/mensen/{id:guid}?handler=Block Input.AppointmentId"] = "belongs to another form on this page and is not read",
        ["/beheer/mensen/{id:guid}?handler=Reset Input.AppointmentId"] = "belongs to another form on this page and is not read",
        ["/loket/toezeggingen/{wijk}?handler=Make Input.PromiseId"] = "belongs to another form on this page and is not read",
        ["/beheer/mensen proposal"] = "an administrator is of the whole municipality",
        ["/beheer/mensen Input.NeighbourhoodId"] = "an administrator is of the whole municipality",
        ["/beheer/post"] = "an administrator is of the whole municipality",
    };

    /// <summary>Fields that name nothing of anybody, with something that fits in them.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["stage"] = "Start",
        ["token"] = "sealed by the portal",
        ["terug"] = "/mijn",
        ["code"] = "404",
        ["Code"] = "K7F3M-9PQ2H",
        ["year"] = "2026",
        ["jaar"] = "2026",
        ["maand"] = "1",
        ["soort"] = "",
        ["voor"] = "1",
        ["zoek"] = "bankje",
        ["aan"] = "",
        ["thema"] = "",
        ["fase"] = "",
        ["nodig"] = "",
        ["bedrag"] = "",
        ["volgorde"] = "",
        ["geschud"] = "",
        ["bladzijde"] = "1",
        ["klaar"] = "",
        ["mee"] = "",
        ["wat"] = "verdeel",
        ["antwoord"] = "ja",
        ["zin"] = "1",
        ["Do"] = "",
        ["Input.Word"] = "welkom",
        ["Input.Email"] = "iemand@wijk.test",
        ["Input.Code"] = "123456",
        ["Input.FirstName"] = "Roos",
        ["Input.Name"] = "Roos",
        ["Input.Phone"] = "06 12345678",
        ["Input.Reach"] = "06 12345678",
        ["Input.About"] = "Een bankje.",
        ["Input.Dream"] = "Een bankje.",
        ["Input.Title"] = "Een bankje",
        ["Input.Asked"] = "100",
        ["Input.HelpWanted"] = "",
        ["Input.Different"] = "",
        ["Input.Version"] = "0",
        ["Input.Offer"] = "",
        ["Input.Text"] = "Dit is mooi.",
        ["Input.Note"] = "De sleutel is er.",
        ["Input.Reason"] = "Hier wordt het plein leuker van.",
        ["Input.Condition"] = "",
        ["Input.WhatCan"] = "",
        ["Input.HelperName"] = "",
        ["Input.Residents"] = "Ria\nKees",
        ["Input.Others"] = "",
        ["Input.Amount"] = "100",
        ["Input.Agreement"] = "Kinderen spelen samen.",
        ["Input.NoticedBy"] = "Het is druk op het plein.",
        ["Input.Goal"] = "Iedereen heeft wat te doen",
        ["Input.RecipientName"] = "Kotercafé",
        ["Input.WorkerView"] = "Doen.",
        ["Input.Year"] = "2026",
        ["Input.Iban"] = "NL91ABNA0417164300",
        ["Input.Changed"] = "Het is drukker.",
        ["Input.FellShort"] = "",
        ["Input.Needs"] = "",
        ["Input.Unexpected"] = "",
        ["Input.PhoneNote"] = "Dinsdag gebeld, Samira zei ja.",
        ["Input.ContactPhoto"] = "",
        ["Input.Advice"] = "De sleutel ligt bij Ria.",
        ["Input.StuckWith"] = "Beheer openbare ruimte",
        ["Input.NextStep"] = "We bellen dinsdag.",
        ["Input.Answer"] = "Wat een goed idee.",
        ["Summary.Text"] = "Een bankje op het plein.",
        ["Hide.Reason"] = "Er staat een naam in.",
        ["Input.What"] = "Een lamp op het pad.",
        ["Input.Explanation"] = "De lamp staat er.",
        ["Input.Decision"] = "Collegebesluit 2026/7",
        ["Input.Financier"] = "Gemeente",
        ["Input.Purpose"] = "Alles",
        ["Input.Restriction"] = "",
        ["Input.Expected"] = "",
        ["Input.Seq"] = "1",
    };

    /// <summary>Doors with things of the whole municipality, which are nobody else's.</summary>
    private static readonly string[] OfNobodyElse = ["/demo", "/beheer/geld", "/beheer/wijken", "/transparantie/grootboek"];

    /// <summary>After these a thing is not there any more, or in another state.</summary>
    private static readonly string[] Ends = ["Withdraw", "Erase", "Hide", "Block", "Bounce", "TakeBack", "Yes", "No", "Solved"];

    public static string? ThingOf(Ask ask, AskField field) => Ids.GetValueOrDefault($"{ask.Route} {field.Name}") ?? Ids.GetValueOrDefault(field.Name);

    public static bool MayBeAnybodys(Ask ask, AskField field) => Open.Keys.Any(key =>
        $"{ask.Route} {field.Name}".StartsWith(key, StringComparison.Ordinal) || key == $"{ask.Route}?handler={ask.Handler} {field.Name}");

    /// <summary>Acts that need more than an id: the return code of an idea in a cookie.</summary>
    public static bool IsShownElsewhere(Ask ask) => ask.ToString() == "POST /initiatieven/{slug}/van-mij?handler=Claim";

    /// <summary>Looking comes before doing, and what ends something comes last.</summary>
    public static int Order(Ask ask) => !ask.IsPost ? 0 : Ends.Any(end => ask.ToString().Contains(end, StringComparison.Ordinal)) ? 2 : 1;

    public static bool IsKnown(Ask ask, AskField field) =>
        !field.CouldBeAnId || ThingOf(ask, field) is not null || Words.ContainsKey(field.Name) || OfNobodyElse.Any(door => ask.Route.StartsWith(door, StringComparison.Ordinal));

    /// <summary>Something that fits in a field which is no id.</summary>
    public static string? Fitting(AskField field, DateOnly today) =>
        Words.GetValueOrDefault(field.Name)
        ?? (field.Type == typeof(bool) ? "true"
            : field.Type == typeof(DateOnly) ? today.ToString("O")
            : field.Type.IsEnum ? Enum.GetNames(field.Type).First(name => Convert.ToInt32(Enum.Parse(field.Type, name)) != 0)
            : field.Type == typeof(Guid) ? Guid.Empty.ToString()
            : null);
}
