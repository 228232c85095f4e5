using WijkFonds.People;

namespace WijkFonds.Web.Texts;

/// <summary>What people call a role.</summary>
public static class RoleNames
{
    public static string RoleName(this Sentences sentences, Role role) => role switch
    {
        Role.NeighbourhoodWorker => sentences["wijkwerker"],
        Role.Alderman => sentences["wijkwethouder"],
        Role.Treasurer => sentences["penningmeester"],
        _ => sentences["beheerder"],
    };

    /// <summary>wijkwethouder van Laak; penningmeester van alle wijken.</summary>
    public static string RoleName(this Sentences sentences, Role role, string? wijk) =>
        wijk is null ? sentences["{0} van alle wijken", sentences.RoleName(role)] : sentences["{0} van {1}", sentences.RoleName(role), wijk];
}
