using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>Money that we expected is promised in writing: from now on a wijk may begin with it before it is in (A38). No money moves yet.</summary>
/// <remarks>Only a beheerder of the whole municipality. Refusals: <see cref="SourceRefusals"/>.</remarks>
public sealed class PromiseSource(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnOpenSourceAsync(
        input,
        nameof(PromiseSource),
        form,
        (_, source, _, _) =>
        {
            if (source.State != SourceState.Expected)
            {
                return Task.FromResult<Outcome<Done>>(SourceRefusals.AlreadyPromised);
            }

            source.State = SourceState.Promised;
            return Task.FromResult<Outcome<Done>>(default(Done));
        },
        cancellationToken);

    /// <param name="Decision">The letter or decision by which it was promised, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, string Decision) : ISourceInput;
}
