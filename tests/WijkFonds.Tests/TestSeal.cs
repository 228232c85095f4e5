using WijkFonds.People;

namespace WijkFonds.Tests;

/// <summary>A seal without keys, for rules that only have to close and open.</summary>
public sealed class TestSeal : ISeal
{
    public string Close(SealedThing thing, byte[] secret) => Convert.ToBase64String(Turn(thing, secret));

    public byte[] Open(SealedThing thing, string closed) => Turn(thing, Convert.FromBase64String(closed));

    private static byte[] Turn(SealedThing thing, byte[] bytes) => [.. bytes.Select(b => (byte)(b ^ 0x5A ^ (byte)thing))];
}
