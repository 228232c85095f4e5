namespace WijkFonds.Web.Security;

/// <summary>
/// What must be right before a portal that real people use may start. A wrong setting stops the start with a sentence that names the key;
/// half safe is not safe (T-09, T-10, T-83).
/// </summary>
internal static class StartChecks
{
    private const int KeySecretMin = 24;

    public static void CheckSettings(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() || builder.Environment.IsEnvironment("Testing"))
        {
            return;
        }

        if (Wrong(builder.Configuration).FirstOrDefault() is { } sentence)
        {
            throw new WrongSettingException(sentence);
        }
    }

    private static IEnumerable<string> Wrong(IConfiguration settings)
    {
        var baseUrl = settings["Portal:BaseUrl"] ?? "";
        if (!Uri.TryCreate(baseUrl, UriKind.Absolute, out var address))
        {
            yield return "Portal:BaseUrl ontbreekt of is geen adres: het openbare adres van het portaal, bijvoorbeeld https://wijkfonds.voorbeeldstad.nl";
        }
        else if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            yield return "Portal:BaseUrl begint niet met https://. Zonder https kan iedereen onderweg meelezen.";
        }

        if ((settings["AllowedHosts"] ?? "").Split(';').Any(host => host.Trim() == "*"))
        {
            yield return "AllowedHosts is *. Zet er de namen in waaronder het portaal bereikbaar is, of laat de sleutel weg: dan geldt Portal:BaseUrl.";
        }

        if (settings.GetValue("ForwardedHeaders_Enabled", false) || IsOn("ASPNETCORE_FORWARDEDHEADERS_ENABLED"))
        {
            yield return "ASPNETCORE_FORWARDEDHEADERS_ENABLED staat aan. Dan gelooft het portaal iedereen die zegt een proxy te zijn. Noem je proxy in Portal:KnownProxies.";
        }

        if ((settings["Database:KeySecret"] ?? "").Length is > 0 and < KeySecretMin)
        {
            yield return $"Database:KeySecret is te kort: minstens {KeySecretMin} tekens, bijvoorbeeld uit: openssl rand -base64 32";
        }

        if (settings.GetValue("Database:Provider", DatabaseProvider.Sqlite) == DatabaseProvider.PostgreSql && (settings["Database:KeySecret"] ?? "").Length == 0)
        {
            yield return "Database:KeySecret ontbreekt. Met PostgreSql liggen de sleutels van het portaal in de database; dit geheim bedekt ze. Maak er een met: openssl rand -base64 32";
        }

        if (settings.GetValue("Demo:Enabled", false))
        {
            yield return "Demo:Enabled staat aan. De demo laat iedereen binnen en hoort alleen op de computer van een ontwikkelaar (ASPNETCORE_ENVIRONMENT=Development).";
        }
    }

    private static bool IsOn(string variable) =>
        string.Equals(Environment.GetEnvironmentVariable(variable), "true", StringComparison.OrdinalIgnoreCase) || Environment.GetEnvironmentVariable(variable) == "1";
}
