namespace WijkFonds.Web.Commands;

/// <summary><c>migrate</c>: brings the database up to date and stops.</summary>
internal sealed class MigrateCommand : ICommand
{
    public string Verb => "migrate";

    public async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddPortal();
        await using var app = builder.Build();
        await app.PrepareAsync();
        await Console.Out.WriteLineAsync("De database is bij.");
        return 0;
    }
}
