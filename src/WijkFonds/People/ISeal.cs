namespace WijkFonds.People;

/// <summary>Locks small secrets away before they go into the database; the key is kept elsewhere.</summary>
public interface ISeal
{
    string Close(byte[] secret);

    byte[] Open(string closed);
}
