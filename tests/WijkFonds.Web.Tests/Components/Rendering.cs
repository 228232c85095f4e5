using System.Linq.Expressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using System.Text.Encodings.Web;

namespace WijkFonds.Web.Tests.Components;

/// <summary>Writes one component as a page would, so that a test can look at what came out.</summary>
internal sealed class Rendering<TModel>
    where TModel : class
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddMvcCore().AddDataAnnotations().AddViews().Services.BuildServiceProvider();

    private readonly ViewDataDictionary<TModel> viewData;

    public Rendering(TModel model) =>
        ViewContext = new() { ViewData = viewData = new ViewDataDictionary<TModel>(Services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = model }, HttpContext = new DefaultHttpContext { RequestServices = Services } };

    public ModelStateDictionary ModelState => viewData.ModelState;

    public ViewContext ViewContext { get; }

    public ModelExpression For<TValue>(Expression<Func<TModel, TValue>> question) =>
        Services.GetRequiredService<IModelExpressionProvider>() is ModelExpressionProvider provider
            ? provider.CreateModelExpression(viewData, question)
            : throw new InvalidOperationException();

    public static async Task<IElement> WriteAsync(TagHelper helper, string tag, Action<TagHelperContext>? children = null, params (string Name, string Value)[] attributes)
    {
        var list = new TagHelperAttributeList(attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value)));
        var context = new TagHelperContext(list, new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput(tag, list, (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            context.Items[typeof(TagHelperContent)] = content;
            children?.Invoke(context);
            return Task.FromResult<TagHelperContent>(content);
        });
        await helper.ProcessAsync(context, output);
        using var writer = new StringWriter();
        ((IHtmlContent)output).WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument("<body>" + writer).Body!;
    }
}
