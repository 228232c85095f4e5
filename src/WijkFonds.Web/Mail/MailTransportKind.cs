namespace WijkFonds.Web.Mail;

/// <summary>The ways out.</summary>
public enum MailTransportKind
{
    Pickup,
    Smtp,
}
