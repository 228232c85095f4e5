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
        bindingContext.Result = ModelBindingResult.Success(new FormKey(StoredKey(key), HashOf(key, bindingContext.HttpContext.Request.Path, form)));
    }

    /// <summary>
    /// What the browser holds is a secret that we do not keep: a stolen database then cannot be asked "was it this account number?" by
    /// hashing forms until one fits.
    /// </summary>
    private static Guid StoredKey(Guid key) => new(SHA256.HashData(key.ToByteArray()).AsSpan(0, 16));

    private static string HashOf(Guid key, PathString path, IFormCollection form)
    {
        var content = new StringBuilder(path.Value).Append('\n');
        foreach (var (name, values) in form.Where(field => field.Key is not (Field or RecentSecondFactorAttribute.Field or "__RequestVerificationToken")).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            foreach (var value in values)
            {
                content.Append(name.Length).Append(':').Append(name).Append('=').Append(value?.Length ?? 0).Append(':').Append(value).Append('\n');
            }
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key.ToByteArray(), Encoding.UTF8.GetBytes(content.ToString())));
    }
}

internal sealed class FormKeyBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(FormKey) ? new FormKeyBinder() : null;
}
