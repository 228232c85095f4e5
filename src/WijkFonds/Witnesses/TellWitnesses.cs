using WijkFonds.Ledger.Proofs;
using WijkFonds.Writing;

namespace WijkFonds.Witnesses;

/// <summary>
/// Sends checkpoints to people outside the portal, who keep them: then nobody can rewrite history unseen (T-47). The same checkpoint goes
/// to the same witness once, however often it is told.
/// </summary>
public sealed class TellWitnesses(Writes writes)
{
    public Task MadeAsync(SignedCheckpoint made, IReadOnlyList<string> witnesses, CancellationToken cancellationToken) => writes.RunAsync<Done>(
        work =>
        {
            var letter = new CheckpointLetter(made.Size, made.Checkpoint.Text.TrimEnd(), Convert.ToBase64String(made.Signature));
            foreach (var witness in witnesses)
            {
                work.Mail.SendToAddress(letter, witness, "nl");
            }

            work.Changes(CheckpointFolder.Shown);
            return Task.FromResult<Outcome<Done>>(default(Done));
        },
        cancellationToken);
}
