using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace WijkFonds.Web.Texts;

/// <summary>A question that was left open is asked again in our own words, also when the code only says that it must have an answer.</summary>
internal sealed class DutchRequired : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var required in context.ValidationMetadata.ValidatorMetadata.OfType<RequiredAttribute>().Where(required => required.ErrorMessage is null))
        {
            required.ErrorMessage = "Vul dit nog in.";
        }
    }
}
