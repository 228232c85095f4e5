namespace WijkFonds.People;

/// <summary>Locks small secrets away before they go into the database; the key is kept elsewhere.</summary>
public interface ISeal
{
    string Close(SealedThing thing, byte[] secret);

    byte[] Open(SealedThing thing, string closed);
}
