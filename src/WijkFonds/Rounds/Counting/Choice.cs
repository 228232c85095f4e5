using System.Runtime.InteropServices;

namespace WijkFonds.Rounds.Counting;

/// <summary>One line of a ballot: this plan (by its place in the election) gets so many points. A tick is one point.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Choice(int Project, int Points = 1);
