using WijkFonds.Benchmarks;

// Each row of DESIGN 7 that a stopwatch can answer. `-- all` runs them one after the other.
IReadOnlyDictionary<string, (string What, Func<Task> Run)> rows = new Dictionary<string, (string, Func<Task>)>
{
    ["cached"] = ("a public page from the output cache, against nginx with the same bytes", CachedPage.RunAsync),
    ["uncached"] = ("a public page that must be made, against an endpoint that returns 20 kB", UncachedPage.RunAsync),
    ["statements"] = ("SQL statements for each public page", Statements.RunAsync),
    ["writes-sqlite"] = ("an acknowledged endorsement, against bare durable commits of one row", DurableWrites.OnSqliteAsync),
    ["writes-postgresql"] = ("the same on PostgreSQL, in a process of its own: queries are compiled for one engine", DurableWrites.OnPostgreSqlAsync),
    ["ledger"] = ("wijkbegroting and kasboek with ten thousand and with a million transfers", LedgerPages.RunAsync),
    ["first-page"] = ("what a first visit on a phone weighs and how long it takes", FirstPage.RunAsync),
    ["match"] = ("which of fifty sources pay a thousand asks, against a sort of as many numbers as there are pairs", Matching.RunAsync),
    ["count"] = ("a round counted by every rule, small to very large, against one pass over the same ticks", Counting.RunAsync),
    ["start"] = ("start to first page, and memory under load", Starting.RunAsync),
};

if (args is ["--empty-endpoint", var address])
{
    await EmptyEndpoint.RunAsync(address);
    return 0;
}

if (args.Length != 1 || (args[0] != "all" && !rows.ContainsKey(args[0])))
{
    Console.WriteLine("dotnet run -c Release --project tests/WijkFonds.Benchmarks -- <row>\n");
    foreach (var (name, row) in rows)
    {
        Console.WriteLine($"  {name,-12} {row.What}");
    }

    return args is ["--help"] ? 0 : 2;
}

if (args[0] == "all")
{
    foreach (var name in rows.Keys)
    {
        (await Child.RunAsync("dotnet", [typeof(Child).Assembly.Location, name])).ToList().ForEach(Console.WriteLine);
    }

    return 0;
}

Console.WriteLine($"\n== {args[0]}: {rows[args[0]].What}");
await rows[args[0]].Run();

return 0;
