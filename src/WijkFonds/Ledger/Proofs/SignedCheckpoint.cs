namespace WijkFonds.Ledger.Proofs;

/// <summary>A checkpoint with the signature of the portal under it (ECDSA P-256 over SHA-256, DER, as openssl reads it), and when that was put there.</summary>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, byte[] Signature, DateTimeOffset MadeAt)
{
    public long Size => Checkpoint.Size;
}
