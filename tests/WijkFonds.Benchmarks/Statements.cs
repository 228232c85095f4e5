namespace WijkFonds.Benchmarks;

/// <summary>Row 2, second half: at most six SQL statements for a public page. Counted in the log of the site.</summary>
internal static class Statements
{
    public static async Task RunAsync()
    {
        using var site = await Site.StartAsync(null, "demo", ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command", "Information"));
        using var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "none");
        foreach (var path in PublicPages.All)
        {
            await client.GetAsync(site.Address + path);
            await Task.Delay(300);
            var before = Count(site);
            var status = (int)(await client.GetAsync(site.Address + path)).StatusCode;
            await Task.Delay(300);
            Console.WriteLine($"{path,-45} {status}   {Count(site) - before} statements");
        }
    }

    private static int Count(Site site) => site.Process.Lines.Count(line => line.Contains("Executed DbCommand", StringComparison.Ordinal));
}
