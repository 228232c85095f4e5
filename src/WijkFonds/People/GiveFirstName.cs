using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Somebody new typed the right code and now says by which name neighbours may know them.</summary>
public sealed class GiveFirstName(Writes writes)
{
    public Task<Outcome<EnterSignInCode.Answer>> ExecuteAsync(Input input, CancellationToken cancellationToken) => writes.RunAsync<EnterSignInCode.Answer>(
        async work =>
        {
            if (await EnterSignInCode.LastAttemptAsync(work, input.BrowserSecret) is not { ProvenAt: not null } attempt)
            {
                return new EnterSignInCode.Answer(EnterSignInCode.Step.Over);
            }

            return PersonName.TryParse(input.FirstName, out var name, out var refusal)
                ? await EnterSignInCode.BeginSessionAsync(work, attempt, input.BrowserSecret, name)
                : refusal!.At("Input.FirstName");
        },
        cancellationToken);

    public sealed record Input(string BrowserSecret, string? FirstName);
}
