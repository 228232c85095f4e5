using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WijkFonds.Ledger.Proofs;

/// <summary>
/// Where checkpoints are kept: plain files, outside the database and its backups, because a restored database cannot know what it lost
/// (T-24). Several processes share one folder; a checkpoint is never changed or thrown away.
/// </summary>
/// <param name="keyFolder">Where the secret key lies: in the data folder, also when the checkpoints lie on another disk.</param>
/// <param name="folder">Where the checkpoints lie, with the public key beside them.</param>
public sealed partial class CheckpointFolder(string keyFolder, string folder)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    private readonly Lock gate = new();
    private readonly Dictionary<string, SignedCheckpoint> read = new(StringComparer.Ordinal);
    private IReadOnlyList<SignedCheckpoint> all = [];
    private DateTime looked;

    /// <summary>A page that shows the checkpoints says that it shows this.</summary>
    public static readonly Guid Shown = new("6f0b1c52-4e0a-4d8e-9d0c-0c6a54d6a410");

    /// <summary>Everything that was ever signed, the oldest first.</summary>
    public IReadOnlyList<SignedCheckpoint> All
    {
        get
        {
            lock (gate)
            {
                // A folder tells when a file came into it, so a visitor does not make us read all of them again.
                var changed = Directory.Exists(folder) ? Directory.GetLastWriteTimeUtc(folder) : default;
                if (changed != looked)
                {
                    all = [.. Directory.EnumerateFiles(folder, "*.txt").Select(Read).OfType<SignedCheckpoint>().OrderBy(c => c.Size).ThenBy(c => c.MadeAt)];
                    looked = changed;
                }

                return all;
            }
        }
    }

    /// <summary>Those of <see cref="All"/> that were signed with the key beside them: what stands there without a good signature proves nothing.</summary>
    public IReadOnlyList<SignedCheckpoint> Genuine => PublicPem is { } key ? [.. All.Where(checkpoint => CheckpointKey.IsSigned(checkpoint, key))] : [];

    public SignedCheckpoint? Newest => All is [.., var newest] ? newest : null;

    /// <summary>The key by which everybody can check a signature; null as long as nothing was signed.</summary>
    public string? PublicPem => File.Exists(PublicFile) ? File.ReadAllText(PublicFile) : null;

    /// <summary>The last night on which the whole ledger was done again; kept here because a process may start anew every day.</summary>
    public DateOnly? ProvedOn
    {
        get => File.Exists(NightFile) && DateOnly.TryParseExact(File.ReadAllText(NightFile).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var night) ? night : null;
        set => File.WriteAllText(NightFile, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private string PublicFile => Path.Combine(folder, "sleutel.pem");

    private string NightFile => Path.Combine(folder, "nacht");

    public SignedCheckpoint? Find(long size) => All.LastOrDefault(c => c.Size == size);

    /// <summary>
    /// The turn to sign, or null when another process has it. A lock on a file of the same folder: what must not happen twice lies here,
    /// and the lock of a process that was killed is gone with it.
    /// </summary>
    public IDisposable? TryTakeTurn()
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, "beurt"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Signs and keeps. Only who has the turn. Throws when the key is not the one that stands beside the checkpoints.</summary>
    public SignedCheckpoint Sign(Checkpoint checkpoint, DateTimeOffset now)
    {
        using var key = CheckpointKey.InFolder(keyFolder);
        var publicPem = PublicPem;
        if (publicPem is null)
        {
            PrivateFile.WriteOpen(PublicFile, Encoding.ASCII.GetBytes(key.PublicPem));
        }
        else if (publicPem.Trim() != key.PublicPem.Trim())
        {
            throw new InvalidDataException("the secret key does not belong to sleutel.pem beside the checkpoints");
        }

        var signed = new SignedCheckpoint(checkpoint, key.Sign(checkpoint), now);
        var name = NameOf(signed);
        // The text comes last: without it there is no checkpoint.
        PrivateFile.WriteOpen(name + ".sig", signed.Signature);
        PrivateFile.WriteOpen(name + ".txt", checkpoint.Bytes);
        LookAgain();
        return signed;
    }

    /// <summary>Puts checkpoints aside that a ledger that was put back does not reach; they are never thrown away. Only who has the turn.</summary>
    public void GiveUp(IReadOnlyList<SignedCheckpoint> lost)
    {
        var aside = Directory.CreateDirectory(Path.Combine(folder, "verloren")).FullName;
        foreach (var file in lost.Select(NameOf).SelectMany(name => new[] { name + ".txt", name + ".sig" }))
        {
            File.Move(file, Path.Combine(aside, Path.GetFileName(file)));
        }

        LookAgain();
    }

    /// <summary>Puts everything aside, key and all. Only for a demo town that was made anew: its old ledger is gone for good.</summary>
    public void PutAside(DateTimeOffset now)
    {
        if (Directory.Exists(folder))
        {
            Directory.Move(folder, string.Create(CultureInfo.InvariantCulture, $"{folder}-{now.UtcTicks}"));
        }
    }

    private string NameOf(SignedCheckpoint checkpoint) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{checkpoint.Size:D12}-{checkpoint.MadeAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}"));

    private void LookAgain()
    {
        lock (gate)
        {
            looked = default;
        }
    }

    private SignedCheckpoint? Read(string file)
    {
        if (read.TryGetValue(file, out var known))
        {
            return known;
        }

        var signature = Path.ChangeExtension(file, ".sig");
        var name = Named().Match(Path.GetFileName(file));
        if (!name.Success || !File.Exists(signature) || Checkpoint.Read(File.ReadAllText(file)) is not { } checkpoint
            || !DateTimeOffset.TryParseExact(name.Groups["made"].Value, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var madeAt))
        {
            return null;
        }

        return read[file] = new SignedCheckpoint(checkpoint, File.ReadAllBytes(signature), madeAt);
    }

    [GeneratedRegex(@"\A\d{12,}-(?<made>\d{8}T\d{6}Z)\.txt\z")]
    private static partial Regex Named();
}
