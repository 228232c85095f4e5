using System.Numerics;

namespace WijkFonds.Sources.Matching;

/// <summary>A set of small numbers: which pots, or which groups. Walking over it skips sixty-four strangers at a time.</summary>
internal sealed class Bits(int length) : IEquatable<Bits>
{
    private const int WordBits = 64;

    private readonly ulong[] words = new ulong[(length + WordBits - 1) / WordBits];

    public bool IsEmpty => !words.AsSpan().ContainsAnyExcept(0ul);

    public void Add(int number) => words[number / WordBits] |= 1ul << (number % WordBits);

    public void Remove(int number) => words[number / WordBits] &= ~(1ul << (number % WordBits));

    public void Clear() => Array.Clear(words);

    public void CopyFrom(Bits other) => other.words.CopyTo(words, 0);

    public Bits Copy()
    {
        var copy = new Bits(words.Length * WordBits);
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>The first number from <paramref name="from"/> on that is in this set and not in <paramref name="except"/>; -1 when there is none.</summary>
    public int Next(int from, Bits except)
    {
        for (var word = from / WordBits; word < words.Length; word++)
        {
            var found = words[word] & ~except.words[word] & (word == from / WordBits ? ulong.MaxValue << (from % WordBits) : ulong.MaxValue);
            if (found != 0)
            {
                return (word * WordBits) + BitOperations.TrailingZeroCount(found);
            }
        }

        return -1;
    }

    public bool Equals(Bits? other) => other is not null && words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => Equals(obj as Bits);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }
}
