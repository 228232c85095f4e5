namespace WijkFonds.Mail;

/// <summary>
/// Sends what is due in the outbox. Any number of processes may run it: mails are claimed first, sent, and marked after. A process
/// that dies in between leaves a claim that runs out; the mail is then sent again under the same Message-ID.
/// </summary>
public sealed class SendMail(MailQueue queue, IMailComposer composer, IMailTransport transport)
{
    private const int AtOnceMax = 4;

    /// <summary>Sends one batch. Returns how many mails it took up; 0 when nothing was due.</summary>
    public async Task<int> SendBatchAsync(CancellationToken cancellationToken)
    {
        var claimed = await queue.ClaimAsync(cancellationToken);
        await Parallel.ForEachAsync(
            claimed,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnceMax, CancellationToken = cancellationToken },
            async (mail, stop) => await SendAsync(mail, stop));
        return claimed.Count;
    }

    private async Task SendAsync(ClaimedMail mail, CancellationToken cancellationToken)
    {
        string reply;
        try
        {
            reply = await transport.SendAsync(await composer.ComposeAsync(mail.Id, mail.Letter, mail.Person, mail.Wijk), cancellationToken);
        }
        catch (MailRefusedException refused)
        {
            await queue.FailedAsync(mail, refused.Message, refused.IsForGood, cancellationToken);
            return;
        }
#pragma warning disable CA1031 // whatever is wrong with one mail, the others go on (T-75)
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // Only the type: the message of an unknown exception may hold what was in the mail.
            await queue.FailedAsync(mail, exception.GetType().Name, isForGood: false, cancellationToken);
            return;
        }

        // It is out; a stop of the program must not make us forget that.
        await queue.SentAsync(mail, reply, forget: mail.Letter.IsSecret && !transport.KeepsMailHere, CancellationToken.None);
    }
}
