using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace WijkFonds.Web.Texts;

/// <summary>Languages: Dutch under the plain address, others under the same address with their letters in front (/en/wijken/laak).</summary>
public static class TextsServices
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static void AddTexts(this IServiceCollection services)
    {
        services.AddSingleton<Sentences>();
        services.AddSingleton<LegalPages>();
        services.AddHttpContextAccessor();
        services.AddScoped<PageAddress>();
        // é stays é and € stays €: smaller pages, readable source. What is dangerous in HTML is still written as a code.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    /// <summary>Takes /en off the path and puts it in the base path, so that every link on the page keeps the language.</summary>
    public static void UseLanguage(this IApplicationBuilder app)
    {
        app.UsePathBase("/en");
        app.Use((context, next) =>
        {
            var culture = context.Request.PathBase.HasValue ? English : Dutch;
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            return next(context);
        });
    }

    /// <summary>The framework's own sentences for input that cannot be read.</summary>
    internal static void UseDutchBindingMessages(this MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(new DutchRequired());
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "Dit begrijpen we niet. Vul het anders in.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Dit begrijpen we niet. Vul het anders in.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Dit begrijpen we niet. Vul het anders in.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Dit begrijpen we niet. Vul het anders in.");
        messages.SetValueIsInvalidAccessor(_ => "Dit begrijpen we niet. Vul het anders in.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Vul dit nog in.");
        messages.SetMissingKeyOrValueAccessor(() => "Vul dit nog in.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Vul dit nog in.");
        messages.SetValueMustNotBeNullAccessor(_ => "Vul dit nog in.");
        messages.SetValueMustBeANumberAccessor(_ => "Vul hier een getal in.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Vul hier een getal in.");
    }
}
