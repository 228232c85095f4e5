using System.Text;

namespace WijkFonds.Web.Mail;

/// <summary>A letter as plain text: the same words in the same order as the page, for who reads it that way or has it read aloud.</summary>
internal static class LetterPlain
{
    public static string Write(LetterFrame frame)
    {
        var text = new StringBuilder();
        Block(text, frame.Letter.Answer);
        foreach (var part in frame.Letter.Parts)
        {
            Block(text, Words(part, frame));
        }

        if (frame.ButtonUrl is not null)
        {
            Block(text, $"{frame.Letter.Button!.Label}:\n{frame.ButtonUrl}");
        }

        if (frame.Letter.Next.Count > 0)
        {
            Block(text, frame.NextHeading + "\n" + string.Join('\n', frame.Letter.Next.Select(step => "- " + step)));
        }

        if (frame.Contact is { } contact)
        {
            var lines = new[] { frame.Questions, $"{contact.FirstName}, {contact.Role}", contact.Phone, contact.Hours, contact.Place };
            Block(text, string.Join('\n', lines.Where(line => line.Length > 0)));
        }

        // The two dashes begin what mail programs know as a signature.
        Block(text, "-- \n" + frame.Closing + string.Concat(frame.Footer.Select(link => $"\n{link.Text}: {link.Url}")));
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Words(LetterText.Part part, LetterFrame frame) => part switch
    {
        LetterText.Paragraph paragraph => paragraph.Text,
        LetterText.Heading heading => heading.Text,
        LetterText.Code code => "    " + code.Text,
        LetterText.Lines lines => string.Join('\n', lines.Text.Split('\n').Select(line => "    " + line)),
        LetterText.Quote quote => string.Join('\n', quote.Text.Split('\n').Select(line => "> " + line)) + (quote.By.Length > 0 ? $"\n— {quote.By}" : ""),
        LetterText.Item item => $"* {item.Title}\n  {item.Text}\n  {frame.Url(item.Path)}",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static void Block(StringBuilder text, string block) => text.Append(block).Append("\n\n");
}
