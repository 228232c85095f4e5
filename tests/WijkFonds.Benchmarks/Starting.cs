namespace WijkFonds.Benchmarks;

/// <summary>The last row: first page within two seconds of the start, at most 200 MB in memory under load.</summary>
internal static class Starting
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("wijkfonds-benchmark-").FullName;
        using (await Site.StartAsync(folder))
        {
        }

        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            using var site = await Site.StartAsync(folder);
            times.Add(site.StartTime.TotalSeconds);
        }

        Console.WriteLine($"start to first page: {Load.Median(times):0.00} s (median of five, {times.Min():0.00} to {times.Max():0.00})");
        using (var site = await Site.StartAsync(folder))
        {
            foreach (var path in PublicPages.All)
            {
                try
                {
                    await Load.OfAsync(site.Process, site.Address + path, 3, "Authorization: none");
                    await Load.OfAsync(site.Process, site.Address + path, 2);
                }
                catch (InvalidOperationException)
                {
                    Console.WriteLine($"  {path} is not there");
                }
            }

            Console.WriteLine($"memory after load: {site.Process.ResidentMegabytes():0} MB, at most {site.Process.MostResidentMegabytes():0} MB");
        }

        Directory.Delete(folder, recursive: true);
    }
}
