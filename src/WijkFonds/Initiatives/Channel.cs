namespace WijkFonds.Initiatives;

/// <summary>How something reached us. All channels count equally (C17).</summary>
public enum Channel
{
    Online = 1,
    Paper = 2,
    Spoken = 3,
    Telephone = 4,
}
