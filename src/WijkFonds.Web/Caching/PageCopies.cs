using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace WijkFonds.Web.Caching;

/// <summary>
/// Copies of public pages, in memory. Unlike the framework's own store it never keeps a page that was being made while something on
/// it changed: such a page would show the old text until it expires.
/// </summary>
public sealed class PageCopies(TimeProvider clock) : IOutputCacheStore
{
    /// <summary>On a page that must go at every change, whatever changed.</summary>
    public const string Everything = "*";

    /// <summary>Junk addresses cannot fill the memory: beyond this the copies that were not asked for longest go.</summary>
    private const long BytesMax = 48 * 1024 * 1024;

    private const int RememberedChangesMax = 20_000;
    private const string StartedAfter = "started-after:";

    private readonly ConcurrentDictionary<string, Copy> copies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> keysByTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> lastChange = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long change;
    private long oldestKnownChange;
    private long bytes;
    private long asked;

    public int Count => copies.Count;

    /// <summary>The mark that a page gets before anything is read for it; says which changes it has seen.</summary>
    public string StartMark() => StartedAfter + Volatile.Read(ref change).ToString(CultureInfo.InvariantCulture);

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        if (!copies.TryGetValue(key, out var copy) || copy.Until <= clock.GetUtcNow())
        {
            return default;
        }

        copy.LastAsked = Interlocked.Increment(ref asked);
        return new ValueTask<byte[]?>(copy.Body);
    }

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var shows = (tags ?? []).Where(tag => !tag.StartsWith(StartedAfter, StringComparison.Ordinal)).ToArray();
        var started = (tags ?? []).Except(shows).Select(mark => long.Parse(mark.AsSpan(StartedAfter.Length), NumberStyles.None, CultureInfo.InvariantCulture)).FirstOrDefault();
        lock (gate)
        {
            if (started < oldestKnownChange || shows.Any(tag => lastChange.GetValueOrDefault(tag) > started))
            {
                return ValueTask.CompletedTask;
            }

            Remove(key);
            copies[key] = new Copy(value, shows, clock.GetUtcNow() + validFor) { LastAsked = Interlocked.Increment(ref asked) };
            bytes += value.Length;
            foreach (var tag in shows)
            {
                (keysByTag.TryGetValue(tag, out var keys) ? keys : keysByTag[tag] = new HashSet<string>(StringComparer.Ordinal)).Add(key);
            }

            MakeRoom();
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        Forget([tag]);
        return ValueTask.CompletedTask;
    }

    /// <summary>Throws away every copy that shows one of these things, and refuses those that are being made now.</summary>
    public void Forget(IReadOnlyCollection<string> tags)
    {
        lock (gate)
        {
            change++;
            if (lastChange.Count > RememberedChangesMax)
            {
                lastChange.Clear();
                oldestKnownChange = change;
            }

            foreach (var tag in tags.Append(Everything))
            {
                lastChange[tag] = change;
                if (keysByTag.TryGetValue(tag, out var keys))
                {
                    foreach (var key in keys.ToArray())
                    {
                        Remove(key);
                    }
                }
            }
        }
    }

    /// <summary>For when news may have been missed.</summary>
    public void ForgetAll()
    {
        lock (gate)
        {
            oldestKnownChange = ++change;
            copies.Clear();
            keysByTag.Clear();
            bytes = 0;
        }
    }

    private void Remove(string key)
    {
        if (!copies.TryRemove(key, out var copy))
        {
            return;
        }

        bytes -= copy.Body.Length;
        foreach (var tag in copy.Shows)
        {
            if (keysByTag.TryGetValue(tag, out var keys) && keys.Remove(key) && keys.Count == 0)
            {
                keysByTag.Remove(tag);
            }
        }
    }

    private void MakeRoom()
    {
        if (bytes <= BytesMax)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var (key, _) in copies.Where(copy => copy.Value.Until <= now).ToArray())
        {
            Remove(key);
        }

        foreach (var (key, _) in copies.OrderBy(copy => copy.Value.LastAsked).ToArray().TakeWhile(_ => bytes > BytesMax * 3 / 4))
        {
            Remove(key);
        }
    }

    private sealed record Copy(byte[] Body, string[] Shows, DateTimeOffset Until)
    {
        public long LastAsked { get; set; }
    }
}
