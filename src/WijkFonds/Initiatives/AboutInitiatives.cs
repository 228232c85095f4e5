namespace WijkFonds.Initiatives;

/// <summary>Makes what letters need out of an initiative.</summary>
public static class AboutInitiatives
{
    /// <param name="initiative">What the letter is about.</param>
    /// <param name="neighbourhoodId">The wijk whose contact person stands under the letter.</param>
    public static AboutInitiative About(this Initiative initiative, Guid neighbourhoodId) => new(initiative.Id, initiative.Slug, initiative.Title, neighbourhoodId);
}
