using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Backups;
using WijkFonds.Mail;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds;

/// <summary>Registers the rules: every use case (a class with an <c>ExecuteAsync</c>) and what they need.</summary>
public static class Services
{
    public static IServiceCollection AddWijkFonds(this IServiceCollection services)
    {
        services.AddSingleton<ChangedPages>();
        services.AddSingleton<LedgerWatch>();
        services.AddSingleton<LedgerSelfTest>();
        services.AddSingleton<Writes>();
        services.AddSingleton<TellLedgerStopped>();
        services.AddSingleton<MakeBackup>();
        services.AddSingleton<VerifyBackup>();
        services.AddSingleton<MailQueue>();
        services.AddSingleton<WeekDigest>();
        services.AddSingleton<NewSupportMail>();
        foreach (var useCase in typeof(Services).Assembly.GetTypes().Where(type => type.IsClass && type.GetMethod("ExecuteAsync") is not null))
        {
            services.AddScoped(useCase);
        }

        foreach (var data in typeof(Services).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IPersonalData))))
        {
            services.AddSingleton(typeof(IPersonalData), data);
        }

        return services;
    }
}
