using Microsoft.Extensions.Options;
using WijkFonds.Web;
using WijkFonds.Web.Commands;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

if (CommandLine.Find(args) is { } command)
{
    return await command.RunAsync(args[1..]);
}

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPortal();

    var app = builder.Build();
    await app.PrepareAsync();
    app.UsePortal();
    await app.Services.GetRequiredService<FirstAdministrator>().AnnounceAsync(Console.Out);
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is WrongSettingException or OptionsValidationException or NewerDatabaseException)
{
    // Something the person who starts it can put right; a stack trace would only hide the sentence.
    await Console.Error.WriteLineAsync($"Het portaal start niet. {wrong.Message}");
    return 1;
}

/// <summary>Named so that tests can start the whole portal.</summary>
public partial class Program;
