namespace WijkFonds.Tests.Ledger.Mutants;

/// <summary>A database that lacks exactly one guard.</summary>
/// <param name="Guard">Which one.</param>
/// <param name="Without">The statements that take it away, as who owns the tables.</param>
internal sealed record Mutant(string Guard, string Without);
