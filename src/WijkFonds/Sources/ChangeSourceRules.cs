using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>A source gets other rules: what it may pay, for whom, and how much may be spent before it is in.</summary>
/// <remarks>Only a beheerder of the whole municipality. What was set apart against the new rules is not moved silently: it shows at the alderman. Refusals: <see cref="SourceRefusals"/>.</remarks>
public sealed class ChangeSourceRules(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnSourceAsync(
        input,
        nameof(ChangeSourceRules),
        form,
        async (work, source, _, _) => await input.Rules.ApplyAsync(work, source) is { } refusal ? refusal : default(Done),
        cancellationToken);

    /// <param name="Decision">Where the change comes from, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, SourceRules Rules, string Decision) : ISourceInput;
}
