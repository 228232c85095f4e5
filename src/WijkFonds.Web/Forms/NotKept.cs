using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WijkFonds.Writing;

namespace WijkFonds.Web.Forms;

/// <summary>
/// When nothing can be kept at this moment nobody loses what they wrote: they get the same form back with one button, to send it once more. It
/// has the same key, so it counts once, also when it was kept after all (goals G15, G16).
/// </summary>
internal sealed partial class NotKept(IModelMetadataProvider models, ILogger<NotKept> logger) : IExceptionFilter
{
    public const string RetrySeconds = "30";

    public void OnException(ExceptionContext context)
    {
        var http = context.HttpContext;
        if (context.Exception is not CannotKeepNowException cannot || !http.Request.HasFormContentType)
        {
            return;
        }

        Refused(http.GetEndpoint()?.DisplayName, cannot.Message);
        http.Response.Headers.RetryAfter = RetrySeconds;
        context.Result = new ViewResult
        {
            ViewName = "/Pages/Errors/NotKept.cshtml",
            StatusCode = StatusCodes.Status503ServiceUnavailable,
            ViewData = new ViewDataDictionary<FormAgain>(models, new ModelStateDictionary()) { Model = FormAgain.Of(http.Request) },
        };
        context.ExceptionHandled = true;
    }

    /// <summary>Without the trace: a full disk or a lock refuses many at once, and says the same each time.</summary>
    [LoggerMessage(1, LogLevel.Error, "Nothing was kept for {Page}: {Reason}")]
    private partial void Refused(string? page, string reason);
}
