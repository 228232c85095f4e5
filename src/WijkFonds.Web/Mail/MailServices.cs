using Microsoft.Extensions.Options;
using WijkFonds.Mail;

namespace WijkFonds.Web.Mail;

/// <summary>Everything that puts letters into words and sends them.</summary>
public static class MailServices
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSettings<MailOptions>(MailOptions.Section);
        foreach (var template in typeof(MailServices).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(ILetterTemplate))))
        {
            services.AddSingleton(typeof(ILetterTemplate), template);
        }

        services.AddSingleton<MailLook>();
        services.AddSingleton<UnsubscribeLinks>();
        services.AddSingleton<LetterComposer>();
        services.AddSingleton<IMailComposer>(provider => provider.GetRequiredService<LetterComposer>());
        services.AddSingleton<PickupTransport>();
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.Transport switch
        {
            MailTransportKind.Smtp => ActivatorUtilities.CreateInstance<
#if FULL_FEED
                MailKitTransport
#else
                SmtpTransport
#endif
            >(provider),
            _ => provider.GetRequiredService<PickupTransport>(),
        });
        services.AddSingleton<SendMail>();
        services.AddHostedService<MailLoop>();
    }
}
