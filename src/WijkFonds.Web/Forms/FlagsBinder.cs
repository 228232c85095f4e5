using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WijkFonds.Web.Forms;

/// <summary>Takes several ticks of one question together; the framework would keep only the first.</summary>
internal sealed class FlagsBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
        var type = bindingContext.ModelMetadata.UnderlyingOrModelType;
        // Names only: a number could be any combination, also one that nobody offered.
        if (sent.Any(tick => !Enum.IsDefined(type, tick)))
        {
            bindingContext.ModelState.AddModelError(bindingContext.ModelName, "Dit begrijpen we niet. Vul het anders in.");
            return Task.CompletedTask;
        }

        bindingContext.Result = ModelBindingResult.Success(Enum.Parse(type, string.Join(',', (IEnumerable<string>)sent)));
        return Task.CompletedTask;
    }
}

internal sealed class FlagsBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.IsFlagsEnum ? new FlagsBinder() : null;
}
