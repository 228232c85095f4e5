using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Writing;

namespace WijkFonds.Backups;

/// <summary>
/// Looks at a backup before it is used: is it whole, is it ours, does its ledger hold from the first transfer on, and does nothing miss that
/// was there before (goals G13, G14). Works on a copy that is thrown away; believes nothing the backup says about itself.
/// </summary>
public sealed class VerifyBackup(IDatabaseCopies copies)
{
    /// <param name="Origin">The public address of this portal, without https://.</param>
    /// <param name="PortalId">Which portal this is; null when there is no database yet.</param>
    /// <param name="TransfersNow">How many transfers the database in use has; 0 when there is none any more.</param>
    /// <param name="Checkpoints">Every checkpoint that was signed with our key. They lie outside the database and its backups, so they also know when the database is gone.</param>
    public sealed record Input(string Path, string Origin, Guid? PortalId, long TransfersNow, IReadOnlyList<Checkpoint> Checkpoints)
    {
        /// <summary>How many transfers there are known to be.</summary>
        public long KnownTransfers => Checkpoints.Select(checkpoint => checkpoint.Size).Append(TransfersNow).Max();
    }

    /// <param name="Wrong">Why it may not be used, as sentences, the first that matters first; empty when it may.</param>
    public sealed record Result(BackupManifest? Manifest, IReadOnlyList<string> Wrong);

    public async Task<Result> VerifyAsync(Input input, CancellationToken cancellationToken)
    {
        if (!File.Exists(input.Path))
        {
            return new Result(null, [$"Er is geen bestand {input.Path}."]);
        }

        if (await BackupFile.DamageAsync(input.Path, cancellationToken) is { } damage)
        {
            return new Result(null, [damage]);
        }

        if (await BackupFile.ManifestAsync(input.Path, cancellationToken) is not { } manifest)
        {
            return new Result(null, ["De back-up is van een andere versie van het programma, of zegt niet wat erin zit."]);
        }

        if (Foreign(manifest, input) is { } foreign)
        {
            return new Result(manifest, [foreign]);
        }

        var folder = Directory.CreateTempSubdirectory("wijkfonds-backup-").FullName;
        try
        {
            return new Result(manifest, await UnpackedAsync(manifest, input, folder, cancellationToken));
        }
        catch (Exception exception) when (exception is CopyNotPossibleException or InvalidDataException or NewerDatabaseException)
        {
            return new Result(manifest, [exception.Message]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string? Foreign(BackupManifest manifest, Input input) =>
        manifest.Database != copies.Database ? $"De back-up is van {manifest.Database}, dit portaal draait op {copies.Database}."
        : input.PortalId is { } own && manifest.Facts.PortalId != own ? "De back-up is van een ander portaal: het nummer van het portaal is anders."
        : manifest.Origin != input.Origin ? $"De back-up is van een ander portaal: {manifest.Origin}. Dit is {input.Origin}."
        : null;

    private async Task<IReadOnlyList<string>> UnpackedAsync(BackupManifest manifest, Input input, string folder, CancellationToken cancellationToken)
    {
        if (await BackupFile.UnpackAsync(input.Path, manifest, folder, cancellationToken) is { } differs)
        {
            return [$"In de back-up is {differs} niet wat er hoort te staan."];
        }

        await using var copy = await copies.OpenAsync(Path.Combine(folder, copies.FileName), cancellationToken);
        if (copy.Unsound is { } unsound)
        {
            return [$"De database in de back-up is niet heel: {unsound}"];
        }

        // A backup of an older version is brought up to date first, as restoring would do.
        await copy.Upkeep.MigrateAsync(cancellationToken);
        if ((await copy.Upkeep.ReadSchemaAsync(cancellationToken)).DifferenceFrom(copy.Upkeep.ExpectedSchema) is { } difference)
        {
            return [$"De database in de back-up is anders gemaakt: {difference}"];
        }

        return await ExaminedAsync(manifest, input, copy.Db, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> ExaminedAsync(BackupManifest manifest, Input input, WijkFondsDb db, CancellationToken cancellationToken)
    {
        var wrong = new List<string>();
        var facts = await BackupFacts.ReadAsync(db, cancellationToken);
        if (facts.PortalId != manifest.Facts.PortalId)
        {
            wrong.Add("De database in de back-up is van een ander portaal.");
        }

        if (facts.Transfers != manifest.Facts.Transfers || facts.Head != manifest.Facts.Head)
        {
            wrong.Add($"De database in de back-up eindigt bij boeking {facts.Transfers}; er hoort {manifest.Facts.Transfers} te staan.");
        }

        var report = await LedgerProof.ExamineAsync(db, null, [.. input.Checkpoints.Where(checkpoint => checkpoint.Size <= facts.Transfers)], cancellationToken);
        wrong.AddRange(report.Findings.Select(finding => $"Het grootboek klopt niet: {finding}"));
        wrong.AddRange((await LedgerChecks.ExamineAsync(db, cancellationToken)).Select(finding => $"Een controle klopt niet: {finding}"));
        if (wrong.Count == 0 && facts.Transfers < input.KnownTransfers)
        {
            wrong.Add($"De back-up is heel, maar ouder: hij eindigt bij boeking {facts.Transfers} en er zijn er {input.KnownTransfers}. Wie hem terugzet, verliest de laatste {input.KnownTransfers - facts.Transfers}.");
        }

        return wrong;
    }
}
