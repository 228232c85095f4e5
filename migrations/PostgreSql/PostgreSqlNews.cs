using System.Threading.Channels;
using Npgsql;
using WijkFonds.Writing;

namespace WijkFonds.PostgreSql;

/// <summary>
/// Several web processes on one database each keep copies of pages. Through LISTEN and NOTIFY each hears, within milliseconds,
/// what the others changed. Sent after the act, not in it: a NOTIFY inside a transaction makes all commits of the database queue
/// for one lock. If a process dies in between, copies elsewhere are at most minutes old.
/// </summary>
public sealed class PostgreSqlNews
{
    private const string Subject = "wijkfonds_pages";

    /// <summary>PostgreSQL carries 8.000 bytes in a message; a mark is 32 letters and a comma.</summary>
    private const int MarksInMessage = 200;

    private readonly string connectionString;
    private readonly ChangedPages pages;
    private readonly string me = Guid.NewGuid().ToString("N");
    private readonly Channel<string> outgoing = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    public PostgreSqlNews(string connectionString, ChangedPages pages)
    {
        // Losing news with the machine is harmless: so are the copies, then. KeepAlive notices a line that died without a word.
        connectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false, KeepAlive = 15, ApplicationName = "wijkfonds-nieuws", Options = "-c synchronous_commit=off",
        }.ToString();
        this.connectionString = connectionString;
        this.pages = pages;
        pages.Others = changed =>
        {
            foreach (var mark in changed)
            {
                outgoing.Writer.TryWrite(mark);
            }
        };
    }

    /// <summary>Runs until the portal stops; a broken connection is made again.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(KeepAsync(ListenAsync, cancellationToken), KeepAsync(SendAsync, cancellationToken));

    private async Task KeepAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancellationToken);
                await work(connection, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or System.Net.Sockets.SocketException)
            {
                // The database is away; the pages themselves say so. Here we only wait for it.
                pages.NewsMissed?.Invoke();
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var heard = new List<string>();
        connection.Notification += (_, news) =>
        {
            var (sender, marks) = (news.Payload[..32], news.Payload[33..]);
            if (sender != me)
            {
                heard.AddRange(marks.Split(','));
            }
        };
        await using (var listen = new NpgsqlCommand("LISTEN " + Subject, connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        // What was told before we listened is lost.
        pages.NewsMissed?.Invoke();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
            await pages.HearAsync(heard, cancellationToken);
            heard.Clear();
        }
    }

    private async Task SendAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal);
        await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = Subject }, new() { Value = "" } } };
        while (await outgoing.Reader.WaitToReadAsync(cancellationToken))
        {
            while (marks.Count < MarksInMessage && outgoing.Reader.TryRead(out var mark))
            {
                marks.Add(mark);
            }

            notify.Parameters[1].Value = me + ":" + string.Join(',', marks);
            await notify.ExecuteNonQueryAsync(cancellationToken);
            marks.Clear();
        }
    }
}
