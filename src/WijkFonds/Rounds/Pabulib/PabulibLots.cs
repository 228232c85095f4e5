using System.Text;
using WijkFonds.Rounds.Counting;

namespace WijkFonds.Rounds.Pabulib;

/// <summary>Reads the lots that were drawn before the counting: one id of a plan on each line, the first goes first.</summary>
public static class PabulibLots
{
    /// <summary>The order, or why not: a plan that is not in the file, or stands there twice, with line and place. Empty lines are passed over.</summary>
    public static Outcome<TieOrder> Read(ReadOnlySpan<byte> lots, PabulibFile file)
    {
        var ids = new List<string>();
        var known = file.Projects.Select(project => project.Id).ToHashSet(StringComparer.Ordinal);
        var lines = Encoding.UTF8.GetString(lots).TrimStart('\uFEFF').Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var id = lines[line].TrimEnd('\r');
            if (id.Length == 0)
            {
                continue;
            }

            if (!known.Contains(id))
            {
                return PabulibRefusals.ProjectUnknown.With(line + 1, 1, id);
            }

            if (ids.Contains(id))
            {
                return PabulibRefusals.ProjectTwice.With(line + 1, 1, id);
            }

            ids.Add(id);
        }

        return TieOrder.Lots(ids);
    }
}
