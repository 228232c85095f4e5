using WijkFonds.Ledger.Proofs;

namespace WijkFonds.Tests.Ledger.Proofs;

/// <summary>Our tree against the text of RFC 9162, and against roots that others published.</summary>
[Trait("Database", "none")]
public sealed class MerkleTreeTests
{
    /// <summary>The inputs and roots with which Certificate Transparency logs are tested.</summary>
    private static readonly string[] Inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Roots_are_those_of_the_published_vectors()
    {
        var tree = new MerkleFrontier();
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(tree.Root()));

        foreach (var (input, root) in Inputs.Zip(Roots))
        {
            tree.Add(MerkleTree.Leaf(Convert.FromHexString(input)));
            Assert.Equal(root, Convert.ToHexStringLower(tree.Root()));
        }
    }

    [Fact]
    public async Task Roots_and_proofs_are_those_of_the_definition_at_every_size()
    {
        // Sabotage that turns this red: LeftOf with Log2(count) instead of Log2(count - 1).
        var entries = Enumerable.Range(0, 70).Select(i => BitConverter.GetBytes(i * 7919)).ToList();
        for (var size = 1; size <= entries.Count; size++)
        {
            var some = entries[..size];
            var root = NaiveTree.Mth(some);
            Assert.Equal(root, Frontier(some).Root());
            for (var i = 0; i < size; i++)
            {
                var path = await MerkleTree.InclusionAsync(i, size, Part(some));
                Assert.Equal(NaiveTree.Path(i, some), path);
                Assert.True(MerkleTree.IsIncluded(MerkleTree.Leaf(some[i]), i, size, path, root));

                var proof = await MerkleTree.ConsistencyAsync(i + 1, size, Part(some));
                Assert.Equal(NaiveTree.Proof(i + 1, some), proof);
                Assert.True(MerkleTree.IsConsistent(i + 1, NaiveTree.Mth(some[..(i + 1)]), size, root, proof));
            }
        }
    }

    [Fact]
    public async Task A_proof_that_was_touched_anywhere_is_refused()
    {
        var random = new Random(9162);
        var entries = Enumerable.Range(0, 200).Select(i => BitConverter.GetBytes(i)).ToList();
        for (var n = 0; n < 400; n++)
        {
            var size = random.Next(2, 200);
            var some = entries[..size];
            var (root, at, older) = (NaiveTree.Mth(some), random.Next(size), random.Next(1, size));
            var path = await MerkleTree.InclusionAsync(at, size, Part(some));
            var proof = await MerkleTree.ConsistencyAsync(older, size, Part(some));
            var (leaf, oldRoot) = (MerkleTree.Leaf(some[at]), NaiveTree.Mth(some[..older]));

            Assert.All(Touched(path, random), forged => Assert.False(MerkleTree.IsIncluded(leaf, at, size, forged, root)));
            Assert.All(Touched(proof, random), forged => Assert.False(MerkleTree.IsConsistent(older, oldRoot, size, root, forged)));
            Assert.False(MerkleTree.IsIncluded(MerkleTree.Leaf([1, 2, 3]), at, size, path, root));
            Assert.False(MerkleTree.IsIncluded(leaf, (at + 1) % size, size, path, root));
            Assert.False(MerkleTree.IsIncluded(leaf, size, size, path, root));
            Assert.False(MerkleTree.IsConsistent(older, NaiveTree.Mth(some[..(older - 1)]), size, root, proof));
            Assert.False(MerkleTree.IsConsistent(size, root, older, oldRoot, proof));
        }
    }

    /// <summary>The same proof with a hash changed, gone, twice, with two in another order, and with one more.</summary>
    private static IEnumerable<List<byte[]>> Touched(List<byte[]> proof, Random random)
    {
        yield return [.. proof, MerkleTree.EmptyRoot];
        if (proof.Count == 0)
        {
            yield break;
        }

        var i = random.Next(proof.Count);
        yield return [.. proof[..i], MerkleTree.Leaf(proof[i]), .. proof[(i + 1)..]];
        yield return [.. proof[..i], .. proof[(i + 1)..]];
        yield return [.. proof[..(i + 1)], .. proof[i..]];
        if (i > 0)
        {
            yield return [.. proof[..(i - 1)], proof[i], proof[i - 1], .. proof[(i + 1)..]];
        }
    }

    private static Func<long, long, Task<byte[]>> Part(List<byte[]> entries) => (from, to) => Task.FromResult(NaiveTree.Mth(entries[(int)from..(int)to]));

    private static MerkleFrontier Frontier(List<byte[]> entries)
    {
        var tree = new MerkleFrontier();
        entries.ForEach(entry => tree.Add(MerkleTree.Leaf(entry)));
        return tree;
    }
}
