using WijkFonds.Writing;

namespace WijkFonds.Mail;

/// <summary>Writes down what somebody chose about a topic.</summary>
internal static class Choosing
{
    public static void Choose(this Work work, List<MailChoice> choices, Guid personId, MailTopic topic, MailFrequency frequency)
    {
        if (choices.Find(c => c.Topic == topic) is { } choice)
        {
            choice.Frequency = frequency;
            choice.ChosenAt = work.Now;
        }
        else
        {
            work.Db.Add(new MailChoice { PersonId = personId, Topic = topic, Frequency = frequency, ChosenAt = work.Now });
        }
    }
}
