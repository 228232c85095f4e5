using WijkFonds.Web.Forms;

namespace WijkFonds.Web.Security;

/// <summary>The question for a fresh code, with the form that waits for it.</summary>
public sealed record SecondStepQuestion(FormAgain Form)
{
    public string? SecondStepCode => null;
}
