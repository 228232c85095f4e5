using WijkFonds.Web;
using WijkFonds.Web.Commands;

if (CommandLine.Find(args) is { } command)
{
    return await command.RunAsync(args[1..]);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();

var app = builder.Build();
await app.PrepareAsync();
app.UsePortal();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the whole portal.</summary>
public partial class Program;
