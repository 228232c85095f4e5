using WijkFonds.Mail;

namespace WijkFonds.Witnesses;

/// <summary>To a witness (getuige): the ledger is no longer what was signed.</summary>
/// <param name="Size">Over how many transfers the newest checkpoint was signed.</param>
/// <param name="Found">What did not fit, as it stands in the log.</param>
public sealed record CheckpointAlarmLetter(long Size, string Found) : ILetter
{
    public string Key => $"controlepunt-alarm:{Size}:{Found}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => Guid.Empty;

    public bool IsWorthACall => false;
}
