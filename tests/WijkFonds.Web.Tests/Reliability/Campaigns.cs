namespace WijkFonds.Web.Tests.Reliability;

/// <summary>Long tests that break things from outside and have limits of time: one after the other, when nothing else runs.</summary>
[CollectionDefinition(nameof(Campaigns), DisableParallelization = true)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1812", Justification = "xunit makes it")]
public sealed class Campaigns;
