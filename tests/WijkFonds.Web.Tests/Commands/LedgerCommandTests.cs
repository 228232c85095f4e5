using WijkFonds.Web.Commands;

namespace WijkFonds.Web.Tests.Commands;

/// <summary>What is typed wrong is told before anything is opened.</summary>
[Trait("Database", "none")]
public sealed class LedgerCommandTests
{
    [Theory]
    [InlineData("accept-restore")]
    [InlineData("accept-restore", "--reason")]
    [InlineData("accept-restore", "--reason", " ")]
    [InlineData("accept-restore", "omdat", "het", "moet")]
    [InlineData("verify", "--reason", "omdat het moet")]
    public async Task Without_a_reason_nothing_is_given_up(params string[] args) => Assert.Equal(2, await new LedgerCommand().RunAsync(args));
}
