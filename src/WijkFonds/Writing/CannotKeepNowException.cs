namespace WijkFonds.Writing;

/// <summary>
/// Nothing can be kept at this moment: the disk is full, another program holds the database, or it is away. Nobody was told that the act was
/// done; the same form may be sent again later and counts once.
/// </summary>
public sealed class CannotKeepNowException(Exception cause) : Exception("The database cannot keep anything at this moment: " + cause.Message, cause);
