using WijkFonds.Mail;

namespace WijkFonds.Witnesses;

/// <summary>To a witness (getuige): a new checkpoint of the ledger, to keep.</summary>
/// <param name="Checkpoint">The three lines, exactly as they were signed.</param>
/// <param name="Signature">Base64 of the signature.</param>
public sealed record CheckpointLetter(long Size, string Checkpoint, string Signature) : ILetter
{
    public string Key => $"controlepunt:{Size}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => Guid.Empty;

    public bool IsWorthACall => false;
}
