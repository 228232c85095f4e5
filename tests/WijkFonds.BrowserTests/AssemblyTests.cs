namespace WijkFonds.BrowserTests;

/// <summary>Browsers are heavy: one after the other.</summary>
public sealed class AssemblyTests
{
    [Fact]
    public void Chromium_is_there() => Assert.True(File.Exists("/usr/bin/chromium"), "tests/run installs chromium");
}
