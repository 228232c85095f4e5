using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>Who gave the money takes it back: nothing more is promised out of it, and the alderman is asked to find what was set apart elsewhere.</summary>
/// <remarks>Only a beheerder of the whole municipality. What is granted stays granted. Refusals: <see cref="SourceRefusals"/>.</remarks>
public sealed class WithdrawSource(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnSourceAsync(
        input,
        nameof(WithdrawSource),
        form,
        (work, source, _, _) =>
        {
            if (source.WithdrawnOn is not null)
            {
                return Task.FromResult<Outcome<Done>>(SourceRefusals.AlreadyWithdrawn);
            }

            source.WithdrawnOn = work.Today;
            return Task.FromResult<Outcome<Done>>(default(Done));
        },
        cancellationToken);

    /// <param name="Decision">The letter or decision by which it was taken back, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, string Decision) : ISourceInput;
}
