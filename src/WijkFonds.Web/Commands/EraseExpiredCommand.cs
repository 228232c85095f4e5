using WijkFonds.People;

namespace WijkFonds.Web.Commands;

/// <summary><c>erase-expired</c>: takes away what may no longer be kept. The portal does it by itself every hour; this is for who wants to see it.</summary>
internal sealed class EraseExpiredCommand : ICommand
{
    public string Verb => "erase-expired";

    public async Task<int> RunAsync(string[] args)
    {
        if (args.Length > 0)
        {
            var isHelp = args is ["--help"] or ["-h"];
            await (isHelp ? Console.Out : Console.Error).WriteLineAsync("erase-expired: takes away account numbers after seven years, and codes, sessions and form keys that ended.");
            return isHelp ? 0 : 2;
        }

        var builder = WebApplication.CreateBuilder();
        builder.AddPortal();
        await using var app = builder.Build();
        await app.PrepareAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var erased = await scope.ServiceProvider.GetRequiredService<EraseExpired>().RunAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync($"{erased} erased");
        return 0;
    }
}
