using WijkFonds.Neighbourhoods;
using WijkFonds.People;

namespace WijkFonds.Mail;

/// <summary>A mail that this process may send now, with everybody who is in it.</summary>
public sealed record ClaimedMail(Guid Id, int Attempts, ILetter Letter, Person Person, Neighbourhood? Wijk);
