using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WijkFonds.Ledger.Proofs;

namespace WijkFonds.Ledger;

/// <summary>
/// The bytes of a transfer that are hashed, and the chain of hashes (LEDGER 4.4). Anybody can do this again from the public lines.
/// Fixed order, LF, no free text: nothing needs escaping and no line can be smuggled in.
/// </summary>
public static class LedgerChain
{
    private static readonly byte[] ChainMark = [0x02];

    /// <summary>The canonical lines of a transfer, UTF-8.</summary>
    public static byte[] Canonical(LedgerTransfer t) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"wijkfonds-ledger/v1\nseq={t.Seq}\nid={t.Id:N}\ngroup_id={t.GroupId:N}\nidem_key={t.IdemKey}\ncode={(int)t.Code}\nphase={(int)t.Phase}\ndebit_id={t.DebitId}\ncredit_id={t.CreditId}\namount={t.Amount}\npending_id={t.PendingId:N}\nreverses_id={t.ReversesId:N}\nbooked_on={t.BookedOn:yyyy-MM-dd}\nsubject_ref={t.SubjectRef}\nactor_ref={t.ActorRef}\nauthority_ref={t.AuthorityRef}\nprivate_commit={t.PrivateCommit}\n"));

    /// <summary>SHA-256 over 0x02, the previous hash and the leaf, which is SHA-256 over 0x00 and the canonical lines.</summary>
    public static byte[] Hash(byte[] previous, LedgerTransfer transfer) => Hash(previous, MerkleTree.Leaf(Canonical(transfer)));

    /// <summary>The same from a leaf that was hashed already; the tree of <see cref="MerkleTree"/> has the same leaves.</summary>
    public static byte[] Hash(byte[] previous, byte[] leaf) => SHA256.HashData([.. ChainMark, .. previous, .. leaf]);
}
