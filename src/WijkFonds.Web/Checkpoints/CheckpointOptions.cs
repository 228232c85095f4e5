using System.ComponentModel.DataAnnotations;
using WijkFonds.People;

namespace WijkFonds.Web.Checkpoints;

/// <summary>Where signed checkpoints of the ledger are kept, and who gets them by mail.</summary>
public sealed class CheckpointOptions : IValidatableObject
{
    public const string Section = "Checkpoints";

    /// <summary>Empty: the folder checkpoints in the data folder. Better on another disk, and outside the backup of the database.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Minutes between two checkpoints on a day that money moves; 0 makes none from this process.</summary>
    [Range(0, 1440, ErrorMessage = "Checkpoints:EveryMinutes is een aantal minuten van 0 tot en met 1440.")]
    public int EveryMinutes { get; set; } = 10;

    /// <summary>Mail addresses of people outside the portal who keep every checkpoint: the clerk, the court of audit, a residents' group.</summary>
    public IReadOnlyList<string> Witnesses { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from witness in Witnesses
        where !EmailAddress.TryParse(witness, out _)
        select new ValidationResult($"Checkpoints:Witnesses: '{witness}' is geen e-mailadres, bijvoorbeeld griffie@voorbeeldstad.nl");
}
