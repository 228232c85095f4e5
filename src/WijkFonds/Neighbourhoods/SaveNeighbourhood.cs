using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Neighbourhoods;

/// <summary>The beheerder makes a wijk or changes it: name, goals, the person whom everybody can call, and how the wijk works (C38).</summary>
public sealed class SaveNeighbourhood(Writes writes)
{
    private const int LineMax = 200;

    private const int GoalsMax = 10;

    /// <summary>Gives the readable part of the wijk's address.</summary>
    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            if (await work.AdministratorAsync(input.ActingId) is not { } administrator)
            {
                return WritingRefusals.NotYours;
            }

            var neighbourhood = await work.Db.Neighbourhoods.SingleOrDefaultAsync(n => n.Id == input.NeighbourhoodId, work.CancellationToken);
            if (input.NeighbourhoodId is not null && neighbourhood is null)
            {
                return WritingRefusals.NotThere;
            }

            var name = WrittenText.Clean(input.Name);
            var goals = WrittenText.Clean(input.Goals).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (RefuseWords(input, name, goals) is { } refusal)
            {
                return refusal;
            }

            var settings = SettingsOf(input);
            if (!settings.IsAccepted)
            {
                return settings.Refusal!;
            }

            var id = neighbourhood?.Id ?? Guid.CreateVersion7();
            var slug = neighbourhood?.Slug ?? IdeaTitle.Slug(name, id);
            if (await work.Db.Neighbourhoods.AnyAsync(n => n.Id != id && (n.Slug == slug || n.Name == name), work.CancellationToken))
            {
                return NeighbourhoodRefusals.NameTaken.At("Input.Name");
            }

            var contact = new ContactPerson { FirstName = WrittenText.Clean(input.ContactName), Phone = WrittenText.Clean(input.ContactPhone) };
            if (neighbourhood is null)
            {
                neighbourhood = new Neighbourhood { Id = id, Slug = slug, Name = name, Contact = contact };
                work.Db.Add(neighbourhood);
            }
            else if (neighbourhood.Version != input.Version)
            {
                return WritingRefusals.ChangedMeanwhile;
            }

            neighbourhood.Name = name;
            neighbourhood.Motto = WrittenText.Clean(input.Motto);
            neighbourhood.Goals = [.. goals];
            neighbourhood.Contact.FirstName = contact.FirstName;
            neighbourhood.Contact.Phone = contact.Phone;
            neighbourhood.Contact.Photo = string.IsNullOrEmpty(input.ContactPhoto) ? null : input.ContactPhoto;
            neighbourhood.Contact.Role = WrittenText.Clean(input.ContactRole) is { Length: > 0 } role ? role : "wijkwerker";
            neighbourhood.Contact.Hours = WrittenText.Clean(input.ContactHours);
            neighbourhood.Contact.Place = WrittenText.Clean(input.ContactPlace);
            Copy(settings.Value, neighbourhood.Settings);
            neighbourhood.Version++;
            work.Audit(administrator, nameof(SaveNeighbourhood), neighbourhood.Id, $"{name}, versie {neighbourhood.Version}");
            work.Changes(neighbourhood.Id);
            work.Changes(Neighbourhood.All);
            return neighbourhood.Slug;
        },
        cancellationToken);

    private static Refusal? RefuseWords(Input input, string name, string[] goals)
    {
        (string? Text, string Field)[] lines =
        [
            (name, nameof(Input.Name)), (input.Motto, nameof(Input.Motto)), (input.ContactName, nameof(Input.ContactName)), (input.ContactRole, nameof(Input.ContactRole)), (input.ContactPhoto, nameof(Input.ContactPhoto)),
            (input.ContactPhone, nameof(Input.ContactPhone)), (input.ContactHours, nameof(Input.ContactHours)), (input.ContactPlace, nameof(Input.ContactPlace)),
        ];
        return name.Length == 0 ? NeighbourhoodRefusals.NameMissing.At("Input.Name")
            : WrittenText.Clean(input.ContactName).Length == 0 ? NeighbourhoodRefusals.ContactNameMissing.At("Input.ContactName")
            : WrittenText.Clean(input.ContactPhone).Length == 0 ? NeighbourhoodRefusals.PhoneMissing.At("Input.ContactPhone")
            : Array.Find(lines, line => line.Text?.Length > LineMax) is { Field: { } field } ? NeighbourhoodRefusals.TooLong.At("Input." + field)
            : goals.Length > GoalsMax ? NeighbourhoodRefusals.TooManyGoals.At("Input.Goals")
            : goals.Any(goal => goal.Length > LineMax) ? NeighbourhoodRefusals.TooLong.At("Input.Goals")
            : null;
    }

    private static Outcome<NeighbourhoodSettings> SettingsOf(Input input)
    {
        if (!Money.TryParse(input.MicroLimit, out var micro) || micro < Money.Zero)
        {
            return NeighbourhoodRefusals.MicroLimitWrong.At("Input.MicroLimit");
        }

        if (!Money.TryParse(input.MiddleLimit, out var middle) || middle <= micro)
        {
            return NeighbourhoodRefusals.MiddleLimitWrong.At("Input.MiddleLimit");
        }

        (int? Value, int Least, int Most, string Field)[] numbers =
        [
            (input.AnswerWorkingDays, 1, 20, nameof(Input.AnswerWorkingDays)), (input.DecideWorkingDays, 1, 40, nameof(Input.DecideWorkingDays)),
            (input.CommentDays, 7, 90, nameof(Input.CommentDays)), (input.ResidentsAtTableMin, 0, 20, nameof(Input.ResidentsAtTableMin)),
            (input.ShareWarningPercent, 1, 100, nameof(Input.ShareWarningPercent)), (input.EndingMonths, 1, 12, nameof(Input.EndingMonths)),
        ];
        if (Array.Find(numbers, number => number.Value is not { } value || value < number.Least || value > number.Most) is { Field: { } field } wrong)
        {
            return NeighbourhoodRefusals.NumberWrong.With(wrong.Least, wrong.Most).At("Input." + field);
        }

        return new NeighbourhoodSettings
        {
            MicroLimitCents = micro.Cents,
            MiddleLimitCents = middle.Cents,
            AnswerWorkingDays = input.AnswerWorkingDays!.Value,
            DecideWorkingDays = input.DecideWorkingDays!.Value,
            CommentDays = input.CommentDays!.Value,
            ResidentsAtTableMin = input.ResidentsAtTableMin!.Value,
            ShareWarningPercent = input.ShareWarningPercent!.Value,
            EndingMonths = input.EndingMonths!.Value,
        };
    }

    private static void Copy(NeighbourhoodSettings from, NeighbourhoodSettings to)
    {
        to.MicroLimitCents = from.MicroLimitCents;
        to.MiddleLimitCents = from.MiddleLimitCents;
        to.AnswerWorkingDays = from.AnswerWorkingDays;
        to.DecideWorkingDays = from.DecideWorkingDays;
        to.CommentDays = from.CommentDays;
        to.ResidentsAtTableMin = from.ResidentsAtTableMin;
        to.ShareWarningPercent = from.ShareWarningPercent;
        to.EndingMonths = from.EndingMonths;
    }

    /// <param name="NeighbourhoodId">Null: a new wijk.</param>
    /// <param name="Version">The version that stood on the screen.</param>
    /// <param name="Goals">One on each line.</param>
    /// <param name="ContactPhoto">A picture that the house style has; the page offers only those.</param>
    public sealed record Input(
        Guid ActingId, Guid? NeighbourhoodId, int Version, string? Name, string? Motto, string? Goals,
        string? ContactName, string? ContactPhoto, string? ContactRole, string? ContactPhone, string? ContactHours, string? ContactPlace,
        string? MicroLimit, string? MiddleLimit, int? AnswerWorkingDays, int? DecideWorkingDays, int? CommentDays,
        int? ResidentsAtTableMin, int? ShareWarningPercent, int? EndingMonths);
}
