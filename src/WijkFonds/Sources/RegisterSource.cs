using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>Writes down a money source: from whom, for what, until when. No money moves yet.</summary>
/// <remarks>Only a beheerder of the whole municipality. Amounts in cents. Refusals: <see cref="SourceRefusals"/>.</remarks>
public sealed class RegisterSource(Writes writes)
{
    private const int LineMax = 120;
    private const int TextMax = 400;

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(
            form,
            async work =>
            {
                if (await work.Db.AppointedAsync(input.PersonId, Role.Administrator, Guid.Empty, work.CancellationToken) is not { } official)
                {
                    return WritingRefusals.NotYours;
                }

                var id = Guid.CreateVersion7();
                work.Audit(official, nameof(RegisterSource), id);
                if (Check(input) is { } refusal)
                {
                    return refusal;
                }

                if (await work.Db.Sources.AnyAsync(s => s.Year == input.Year && s.Name == input.Name.Trim(), work.CancellationToken))
                {
                    return SourceRefusals.NameTaken.At("Input.Name");
                }

                var source = new Source
                {
                    Id = id,
                    Name = input.Name.Trim(),
                    Financier = input.Financier.Trim(),
                    Kind = input.Kind,
                    Year = input.Year,
                    Purpose = input.Purpose.Trim(),
                    StartsOn = input.StartsOn ?? new DateOnly(input.Year, 1, 1),
                    EndsOn = input.EndsOn,
                    Earmark = 1 + (await work.Db.Sources.MaxAsync(s => (int?)s.Earmark, work.CancellationToken) ?? 0),
                    ExpectedCents = input.ExpectedCents,
                    State = input.IsPromised ? SourceState.Promised : SourceState.Expected,
                    RegisteredAt = work.Now,
                };
                if (await input.Rules.ApplyAsync(work, source) is { } wrong)
                {
                    return wrong;
                }

                work.Db.Add(source);
                work.Changes(Source.All);
                return id;
            },
            cancellationToken);

    private static Refusal? Check(Input input) => input switch
    {
        { Name: var name } when string.IsNullOrWhiteSpace(name) => SourceRefusals.NameMissing.At("Input.Name"),
        { Name.Length: > LineMax } => SourceRefusals.TooLong.With(LineMax).At("Input.Name"),
        { Financier: var financier } when string.IsNullOrWhiteSpace(financier) => SourceRefusals.FinancierMissing.At("Input.Financier"),
        { Financier.Length: > LineMax } => SourceRefusals.TooLong.With(LineMax).At("Input.Financier"),
        { Kind: var kind } when !Enum.IsDefined(kind) => SourceRefusals.KindMissing.At("Input.Kind"),
        { Year: < 2000 or > 2999 } => SourceRefusals.YearUnknown.At("Input.Year"),
        { Purpose: var purpose } when string.IsNullOrWhiteSpace(purpose) => SourceRefusals.PurposeMissing.At("Input.Purpose"),
        { Purpose.Length: > TextMax } => SourceRefusals.TooLong.With(TextMax).At("Input.Purpose"),
        { ExpectedCents: < 0 } => Ledger.LedgerRefusals.NoAmount.At("Input.Expected"),
        { StartsOn: { } start, EndsOn: { } end } when end < start => SourceRefusals.EndsBeforeStart.At("Input.EndsOn"),
        { StartsOn: null, EndsOn: { } end, Year: var year } when end.Year < year => SourceRefusals.EndsBeforeStart.At("Input.EndsOn"),
        _ => null,
    };

    public sealed record Input(Guid PersonId, string Name, string Financier, SourceKind Kind, int Year, string Purpose)
    {
        public SourceRules Rules { get; init; } = SourceRules.None;

        /// <summary>Null: the first day of the year.</summary>
        public DateOnly? StartsOn { get; init; }

        public DateOnly? EndsOn { get; init; }

        public long ExpectedCents { get; init; }

        public bool IsPromised { get; init; }
    }
}
