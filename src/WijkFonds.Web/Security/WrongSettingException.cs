namespace WijkFonds.Web.Security;

/// <summary>The portal does not start; the message names the key and says what to do.</summary>
public sealed class WrongSettingException(string message) : Exception(message);
