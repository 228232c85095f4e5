namespace WijkFonds.Sources;

/// <summary>What every act on a money source says: who acts, on which source, and on what decision, as people write it.</summary>
internal interface ISourceInput
{
    Guid PersonId { get; }

    Guid SourceId { get; }

    string Decision { get; }
}
