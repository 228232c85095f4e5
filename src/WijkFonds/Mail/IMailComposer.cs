using WijkFonds.Neighbourhoods;
using WijkFonds.People;

namespace WijkFonds.Mail;

/// <summary>Puts a letter into words, in the language of the person, under the name of the contact person of the wijk.</summary>
public interface IMailComposer
{
    Task<ReadyMail> ComposeAsync(Guid mailId, ILetter letter, Person person, Neighbourhood? wijk);
}
