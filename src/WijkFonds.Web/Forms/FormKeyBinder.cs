using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Forms;

/// <summary>Gives a page handler the key of the form that was sent, with a hash of everything that was filled in.</summary>
internal sealed class FormKeyBinder : IModelBinder
{
    /// <summary>Name of the hidden field that <see cref="OnceFormTagHelper"/> writes.</summary>
    public const string Field = "_formulier";

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var form = await bindingContext.HttpContext.Request.ReadFormAsync(bindingContext.HttpContext.RequestAborted);
        // A form without a key (made by hand, or cut off) still counts once per sending.
        var key = Guid.TryParse(form[Field], out var sent) ? sent : Guid.NewGuid();
        bindingContext.Result = ModelBindingResult.Success(new FormKey(key, HashOf(bindingContext.HttpContext.Request.Path, form)));
    }

    private static string HashOf(PathString path, IFormCollection form)
    {
        var content = new StringBuilder(path.Value).Append('\n');
        foreach (var (name, values) in form.Where(field => field.Key is not (Field or RecentSecondFactorAttribute.Field or "__RequestVerificationToken")).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            foreach (var value in values)
            {
                content.Append(name.Length).Append(':').Append(name).Append('=').Append(value?.Length ?? 0).Append(':').Append(value).Append('\n');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}

internal sealed class FormKeyBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(FormKey) ? new FormKeyBinder() : null;
}
