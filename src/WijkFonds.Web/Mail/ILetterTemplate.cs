using WijkFonds.Mail;

namespace WijkFonds.Web.Mail;

/// <summary>Puts one kind of letter into words, in the language of the moment.</summary>
public interface ILetterTemplate
{
    /// <summary>The record it is for.</summary>
    Type Letter { get; }

    LetterText Write(ILetter letter, LetterReader reader);
}
