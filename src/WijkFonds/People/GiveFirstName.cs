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

            var name = ShownName.From(input.FirstName);
            if (!name.IsAccepted || name.Value.Length == 0)
            {
                return (name.Refusal ?? PeopleRefusals.NameMissing).At("Input.FirstName");
            }

            return await EnterSignInCode.BeginSessionAsync(work, attempt, input.BrowserSecret, name.Value);
        },
        cancellationToken);

    public sealed record Input(string BrowserSecret, string? FirstName);
}
