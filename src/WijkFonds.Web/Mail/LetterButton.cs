namespace WijkFonds.Web.Mail;

/// <summary>The one link of a mail. The path is one of the portal, without language: /initiatieven/speeltuin-oost.</summary>
public sealed record LetterButton(string Label, string Path);
