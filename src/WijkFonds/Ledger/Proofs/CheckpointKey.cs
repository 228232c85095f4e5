using System.Security.Cryptography;
using System.Text;

namespace WijkFonds.Ledger.Proofs;

/// <summary>The key with which checkpoints are signed: a file that only the portal's user can read, made at first need (T-84).</summary>
public sealed class CheckpointKey : IDisposable
{
    private const string FileName = "sleutel-geheim.pem";

    private readonly ECDsa key;

    private CheckpointKey(ECDsa key) => this.key = key;

    /// <summary>The half that everybody may have: in the page, beside the checkpoints, and in the mails.</summary>
    public string PublicPem => key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>Whoever calls holds the turn of the checkpoint folder, so two processes do not make two keys.</summary>
    public static CheckpointKey InFolder(string folder)
    {
        var file = Path.Combine(folder, FileName);
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(file))
        {
            key.ImportFromPem(File.ReadAllText(file));
        }
        else
        {
            PrivateFile.Write(file, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
        }

        return new CheckpointKey(key);
    }

    public byte[] Sign(Checkpoint checkpoint) => key.SignData(checkpoint.Bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public static bool IsSigned(SignedCheckpoint checkpoint, string publicPem)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(publicPem);
            return key.VerifyData(checkpoint.Checkpoint.Bytes, checkpoint.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    public void Dispose() => key.Dispose();
}
