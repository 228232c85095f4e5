using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>
/// Somebody wants to sign in: mails six digits to the address. Does exactly the same for an address we know and one we do not (T-54):
/// a person is made only after the code was right.
/// </summary>
public sealed class AskSignInCode(Writes writes)
{
    /// <summary>Mails to one address in one hour, whoever asks (T-72).</summary>
    public const int MailsPerHour = 3;

    /// <summary>Of those, at most this many asked from one place, so that one stranger cannot use them all up (T-73).</summary>
    public const int MailsPerSourcePerHour = 2;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            if (!EmailAddress.TryParse(input.Email, out var email))
            {
                return SignInRefusals.EmailMissing.At("Input.Email");
            }

            var name = ShownName.From(input.FirstName);
            if (!name.IsAccepted)
            {
                return name.Refusal!.At("Input.FirstName");
            }

            await work.Db.SignInCodes.Where(c => c.AskedAt < work.Now - KeptFor).ExecuteDeleteAsync(work.CancellationToken);
            await work.Db.Sessions.Where(s => s.StartedAt < work.Now - Session.Lifetime).ExecuteDeleteAsync(work.CancellationToken);

            var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
            var attempt = new SignInCode
            {
                BrowserHash = BrowserSecret.Hash(input.BrowserSecret),
                CodeHash = SignInCode.HashOf(input.BrowserSecret, code),
                Email = email,
                FirstName = name.Value.Length > 0 ? name.Value : null,
                AskedAt = work.Now,
                SourceHash = BrowserSecret.Keyed(email, "bron", input.Source),
                IsKnownBrowser = input.IsKnownBrowser,
                MailNumber = await NextMailNumberAsync(work, email, input),
            };
            work.Db.Add(attempt);
            if (attempt.MailNumber is not null)
            {
                // Always to the address, also when we know whose it is: nobody can tell the two apart by what we do.
                work.Mail.SendToAddress(new SignInCodeLetter(attempt.Id, code, (int)SignInCode.Lifetime.TotalMinutes), email, input.Language);
            }

            return default(Done);
        },
        cancellationToken);

    /// <summary>Null when the limit was reached: then everything looks the same, but no mail goes out.</summary>
    private static async Task<int?> NextMailNumberAsync(Work work, string email, Input input)
    {
        var hash = BrowserSecret.Keyed(email, "bron", input.Source);
        var sent = await work.Db.SignInCodes.Where(c => c.Email == email && c.MailNumber != null)
            .Select(c => new { c.MailNumber, c.AskedAt, c.IsKnownBrowser, IsSameSource = c.SourceHash == hash })
            .ToListAsync(work.CancellationToken);
        var lastHour = sent.Where(c => c.AskedAt > work.Now.AddHours(-1) && c.IsKnownBrowser == input.IsKnownBrowser).ToList();
        var isTooOften = lastHour.Count >= MailsPerHour || (!input.IsKnownBrowser && lastHour.Count(c => c.IsSameSource) >= MailsPerSourcePerHour);
        return isTooOften ? null : (sent.Max(c => c.MailNumber) ?? 0) + 1;
    }

    /// <param name="BrowserSecret">Kept by the browser in a cookie; only there the code works.</param>
    /// <param name="Source">Network address of who asks.</param>
    public sealed record Input(string Email, string? FirstName, string BrowserSecret, string Source, string Language, bool IsKnownBrowser);
}
