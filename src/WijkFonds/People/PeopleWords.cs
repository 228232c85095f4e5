namespace WijkFonds.People;

/// <summary>Words that stand where a name was.</summary>
public static class PeopleWords
{
    public const string Erased = "Een buur";
}
