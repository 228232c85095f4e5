namespace WijkFonds.Backups;

/// <summary>A copy could not be made or opened; the message is a sentence for who typed the command.</summary>
public sealed class CopyNotPossibleException(string message) : Exception(message);
