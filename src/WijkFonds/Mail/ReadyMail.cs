namespace WijkFonds.Mail;

/// <summary>A mail as it goes out: one person, the same words as text and as a page.</summary>
/// <param name="Id">The part of the Message-ID before the @, the same at every attempt.</param>
/// <param name="To">One plain address, already checked by <see cref="People.EmailAddress"/>.</param>
/// <param name="UnsubscribeUrl">Where a mail program can switch this kind of mail off (RFC 8058); null for what is always sent.</param>
public sealed record ReadyMail(Guid Id, string To, string Subject, string Text, string Html, string? UnsubscribeUrl, string Language);
