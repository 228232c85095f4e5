using System.Runtime.InteropServices;

namespace WijkFonds.Rounds.Counting;

/// <summary>The ballots of a round (stembiljetten). Equal ballots lie on one pile; who they came from and in which order is not kept.</summary>
public sealed class BallotBox(int projects)
{
    /// <summary>As many points as one line of a ballot may give: far beyond any round, and small enough that no sum overflows.</summary>
    public const int PointsMax = 1_000_000;

    private const int InsertionSortMax = 64;

    private readonly int[] votes = new int[projects];
    private readonly long[] scores = new long[projects];
    private readonly int[] pilesWith = new int[projects];
    private readonly List<Pile> piles = [];
    private Choice[] choices = new Choice[256];
    private int used;

    /// <summary>Open addressing: the place of a pile plus one, at the first free slot from its hash on.</summary>
    private int[] slots = new int[64];

    /// <summary>How many ballots there are. An empty ballot is not a ballot: it would only make the share of the others smaller.</summary>
    public int Count { get; private set; }

    /// <summary>How many different ballots there are.</summary>
    public int Piles => piles.Count;

    public int Projects => projects;

    /// <summary>Somebody gave more than one point, so these are not only ticks.</summary>
    public bool HasPoints { get; private set; }

    /// <summary>One more than the highest number of a district.</summary>
    public int Districts { get; private set; } = 1;

    /// <summary>Puts a ballot in the box, or more equal ones; what gets no points is left out. False when nothing is left: then it is not a ballot.</summary>
    /// <exception cref="ArgumentException">A plan stands on it twice, is not there, or gets points that cannot be.</exception>
    public bool Add(ReadOnlySpan<Choice> ballot, int district = 0, int voters = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(voters);
        ArgumentOutOfRangeException.ThrowIfNegative(district);
        if (used + ballot.Length > choices.Length)
        {
            Array.Resize(ref choices, Math.Max(choices.Length * 2, used + ballot.Length));
        }

        var kept = Sorted(ballot);
        if (kept.IsEmpty)
        {
            return false;
        }

        foreach (var choice in kept)
        {
            votes[choice.Project] += voters;
            scores[choice.Project] += (long)choice.Points * voters;
        }

        Count = checked(Count + voters);
        Districts = Math.Max(Districts, district + 1);
        Drop(kept, district, voters);
        return true;
    }

    public ReadOnlySpan<Choice> ChoicesOf(int pile) => choices.AsSpan(piles[pile].From, piles[pile].Length);

    public int VotersOf(int pile) => piles[pile].Voters;

    public int DistrictOf(int pile) => piles[pile].District;

    /// <summary>How many ballots this plan stands on.</summary>
    public int VotesOf(int project) => votes[project];

    /// <summary>All points of this plan together; with ticks the same as its votes.</summary>
    public long ScoreOf(int project) => scores[project];

    /// <summary>On how many different ballots this plan stands.</summary>
    public int PilesWith(int project) => pilesWith[project];

    /// <summary>Copies the ballot to the end of what is kept, in the order of the plans, without what gets no points.</summary>
    private Span<Choice> Sorted(ReadOnlySpan<Choice> ballot)
    {
        var length = 0;
        foreach (var choice in ballot)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)choice.Project, (uint)projects, nameof(ballot));
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)choice.Points, (uint)PointsMax, nameof(ballot));
            if (choice.Points > 0)
            {
                choices[used + length++] = choice;
            }
        }

        var kept = choices.AsSpan(used, length);
        if (length > InsertionSortMax)
        {
            kept.Sort((a, b) => a.Project.CompareTo(b.Project));
        }
        else
        {
            for (var i = 1; i < kept.Length; i++)
            {
                var choice = kept[i];
                var j = i;
                for (; j > 0 && kept[j - 1].Project > choice.Project; j--)
                {
                    kept[j] = kept[j - 1];
                }

                kept[j] = choice;
            }
        }

        for (var i = 1; i < kept.Length; i++)
        {
            if (kept[i].Project == kept[i - 1].Project)
            {
                throw new ArgumentException("A plan stands twice on a ballot.", nameof(ballot));
            }
        }

        return kept;
    }

    private void Drop(Span<Choice> ballot, int district, int voters)
    {
        var words = MemoryMarshal.Cast<Choice, ulong>(ballot);
        var hash = Hash(words, district);
        var slot = hash & (slots.Length - 1);
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            ref var pile = ref CollectionsMarshal.AsSpan(piles)[slots[slot] - 1];
            if (pile.Hash == hash && pile.District == district && MemoryMarshal.Cast<Choice, ulong>(choices.AsSpan(pile.From, pile.Length)).SequenceEqual(words))
            {
                pile.Voters += voters;
                return;
            }
        }

        piles.Add(new Pile { From = used, Length = ballot.Length, Hash = hash, District = district, Voters = voters });
        used += ballot.Length;
        foreach (var choice in ballot)
        {
            pilesWith[choice.Project]++;
            HasPoints |= choice.Points > 1;
        }

        slots[slot] = piles.Count;
        if (piles.Count * 2 > slots.Length)
        {
            Widen();
        }
    }

    private void Widen()
    {
        slots = new int[slots.Length * 4];
        for (var i = 0; i < piles.Count; i++)
        {
            var slot = piles[i].Hash & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = i + 1;
        }
    }

    private static int Hash(ReadOnlySpan<ulong> words, int district)
    {
        var hash = (ulong)district;
        foreach (var word in words)
        {
            hash = (hash ^ word) * 0x9E37_79B9_7F4A_7C15;
            hash ^= hash >> 32;
        }

        return (int)(hash & int.MaxValue);
    }

    private struct Pile
    {
        public int From;
        public int Length;
        public int Hash;
        public int District;
        public int Voters;
    }
}
