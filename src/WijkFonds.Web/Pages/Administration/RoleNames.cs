using WijkFonds.People;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Administration;

/// <summary>What people call a role.</summary>
public static class RoleNames
{
    public static string Name(this Sentences sentences, Role role) => role switch
    {
        Role.NeighbourhoodWorker => sentences["wijkwerker"],
        Role.Alderman => sentences["wijkwethouder"],
        Role.Treasurer => sentences["penningmeester"],
        Role.Administrator => sentences["beheerder"],
        _ => role.ToString(),
    };

    /// <summary>wijkwethouder van Laak; penningmeester van alle wijken.</summary>
    public static string Name(this Sentences sentences, Role role, string? wijk) =>
        wijk is null ? sentences["{0} van alle wijken", sentences.Name(role)] : sentences["{0} van {1}", sentences.Name(role), wijk];
}
