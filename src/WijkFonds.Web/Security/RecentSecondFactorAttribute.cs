using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Security;

/// <summary>
/// Stands on pages that promise or pay money: who sends a form there proved within the last five minutes to hold the telephone (T-13).
/// Else one question comes in between; everything that was filled in travels along and the act goes on after the right code.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentSecondFactorAttribute : Attribute, IAsyncPageFilter
{
    /// <summary>Name of the field with the code; the key of a form does not count it as content.</summary>
    public const string Field = "SecondStepCode";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.SignedIn() is not { } signedIn || IsRecent(signedIn, services))
        {
            await next();
            return;
        }

        string? error = null;
        if (http.Request.Form.TryGetValue(Field, out var code))
        {
            switch ((await services.GetRequiredService<EnterSecondFactor>().ExecuteAsync(new(signedIn.SessionId, code), http.RequestAborted)).Value)
            {
                case EnterSecondFactor.Answer.Right:
                    await next();
                    return;
                case EnterSecondFactor.Answer.SignInAgain:
                    services.GetRequiredService<Cookies>().EndSession(http.Response);
                    context.Result = new ChallengeResult();
                    return;
                default:
                    error = services.GetRequiredService<Sentences>()[SignInRefusals.SecondCodeWrong];
                    break;
            }
        }

        context.Result = Question(http, services, error);
    }

    private static bool IsRecent(SignedIn signedIn, IServiceProvider services) =>
        signedIn.SecondFactorAt is { } at && services.GetRequiredService<TimeProvider>().GetUtcNow() <= at + Session.RecentSecondFactor;

    private static ViewResult Question(HttpContext http, IServiceProvider services, string? error)
    {
        var errors = new ModelStateDictionary();
        if (error is not null)
        {
            errors.AddModelError(Field, error);
        }

        return new ViewResult
        {
            ViewName = "/Pages/People/AskSecondStep.cshtml",
            StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            ViewData = new ViewDataDictionary<SecondStepQuestion>(services.GetRequiredService<IModelMetadataProvider>(), errors)
            {
                Model = new SecondStepQuestion(FormAgain.Of(http.Request)),
            },
        };
    }
}
