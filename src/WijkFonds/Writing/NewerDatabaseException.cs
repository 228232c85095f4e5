namespace WijkFonds.Writing;

/// <summary>The database was made by a newer program; nothing is written to it.</summary>
public sealed class NewerDatabaseException(string migration) : Exception(
    $"De database is van een nieuwere versie van WijkFonds (zij kent '{migration}'). Start die versie, of zet een oudere back-up terug. Er is niets veranderd.");
