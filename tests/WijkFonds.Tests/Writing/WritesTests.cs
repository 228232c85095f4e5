using Microsoft.EntityFrameworkCore;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Writing;

public sealed class WritesTests : IDisposable
{
    /// <summary>Three hundred forms in the daily run; FORM_ROUNDS=1000 for the whole of G9 (half a minute on two cores).</summary>
    private static readonly int Forms = Asked.Number("FORM_ROUNDS", 300);

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_form_sent_forty_times_at_once_is_carried_out_once_and_always_answered_alike()
    {
        var writes = database.Writes();
        var form = new FormKey(Guid.NewGuid(), "a");

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => AddPersonAsync(writes, form))));

        Assert.Single(answers.Select(answer => answer.Value).Distinct());
        Assert.Equal(1, await database.Read().People.CountAsync());
    }

    [Fact]
    public async Task Many_forms_each_sent_twice_at_once_are_each_one_act()
    {
        var writes = database.Writes();

        foreach (var forms in Enumerable.Range(0, Forms).Select(i => new FormKey(Guid.NewGuid(), $"{i}")).Chunk(25))
        {
            await Task.WhenAll(forms.Select(async form =>
            {
                var answers = await Task.WhenAll(Task.Run(() => AddPersonAsync(writes, form)), Task.Run(() => AddPersonAsync(writes, form)));
                Assert.Equal(answers[0].Value, answers[1].Value);
                Assert.All(answers, answer => Assert.True(answer.IsAccepted));
            }));
        }

        Assert.Equal(Forms, await database.Read().People.CountAsync());
    }

    /// <remarks>Turns red when a refusal is believed at once: somebody else was here between two statements, which PostgreSQL allows.</remarks>
    [Fact]
    public async Task What_was_refused_because_of_something_that_changed_in_between_is_asked_again()
    {
        if (!TestDatabase.IsPostgreSql)
        {
            return;
        }

        var writes = database.Writes();
        var wijk = new Neighbourhood { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Yusuf", Phone = "070 000 02 02" } };
        await database.GivenAsync(wijk);
        var times = 0;

        var outcome = await writes.RunAsync<string>(
            async work =>
            {
                var read = await work.Db.Neighbourhoods.SingleAsync();
                if (times++ == 0)
                {
                    await writes.RunAsync<Done>(
                        async other =>
                        {
                            var same = await other.Db.Neighbourhoods.SingleAsync();
                            (same.Name, same.Version) = ("Laak en omstreken", same.Version + 1);
                            return default(Done);
                        },
                        CancellationToken.None);
                }

                return read.Name == "Laak" ? WritingRefusals.FormUsedForSomethingElse : read.Name;
            },
            CancellationToken.None);

        Assert.Equal("Laak en omstreken", outcome.Value);
        Assert.Equal(2, times);
    }

    [Fact]
    public async Task The_same_form_with_other_content_is_refused()
    {
        var writes = database.Writes();
        var form = new FormKey(Guid.NewGuid(), "a");
        await AddPersonAsync(writes, form);

        var answer = await AddPersonAsync(writes, form with { ContentHash = "b" });

        Assert.Same(WritingRefusals.FormUsedForSomethingElse, answer.Refusal);
        Assert.Equal(1, await database.Read().People.CountAsync());
    }

    [Fact]
    public async Task A_refused_act_leaves_only_its_trace()
    {
        var official = new Appointment { PersonId = Guid.NewGuid(), Role = Role.Alderman };

        var answer = await database.Writes().RunAsync<Done>(
            work =>
            {
                work.Audit(official, "TrySomething", Guid.NewGuid());
                work.Db.Add(new Person { FirstName = "Niemand" });
                return Task.FromResult<Outcome<Done>>(new Refusal("Dit mag niet."));
            },
            CancellationToken.None);

        Assert.False(answer.IsAccepted);
        await using var db = database.Read();
        Assert.Equal(0, await db.People.CountAsync());
        Assert.True((await db.Set<Audit.AuditEntry>().SingleAsync()).WasRefused);
    }

    [Fact]
    public async Task Two_who_change_the_same_version_do_not_both_succeed_unseen()
    {
        var wijk = new Neighbourhood { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Anneke", Phone = "070" } };
        await database.GivenAsync(wijk);
        var writes = database.Writes();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => writes.RunAsync<Done>(
            async work =>
            {
                var found = await work.Db.Neighbourhoods.SingleAsync();
                if (found.Version != 0)
                {
                    return WritingRefusals.ChangedMeanwhile;
                }

                found.Motto = $"motto {i}";
                found.Version++;
                return default(Done);
            },
            CancellationToken.None))));

        Assert.Single(answers, answer => answer.IsAccepted);
    }

    private static Task<Outcome<Guid>> AddPersonAsync(Writes writes, FormKey form) => writes.OnceAsync<Guid>(
        form,
        work =>
        {
            var person = new Person { FirstName = "Samira" };
            work.Db.Add(person);
            return Task.FromResult<Outcome<Guid>>(person.Id);
        },
        CancellationToken.None);
}
