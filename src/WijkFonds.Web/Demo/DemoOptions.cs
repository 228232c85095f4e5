namespace WijkFonds.Web.Demo;

/// <summary>The demo town. Only in Development: nowhere else does anybody get in without proving who they are.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Fills an empty database with Voorbeeldstad at the first start, and opens /demo and /demo/post.</summary>
    public bool Enabled { get; set; }
}
