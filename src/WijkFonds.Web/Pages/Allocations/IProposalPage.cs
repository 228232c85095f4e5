namespace WijkFonds.Web.Pages.Allocations;

/// <summary>A page on which somebody types what an amount is for.</summary>
public interface IProposalPage
{
    ProposalForm Input { get; }

    ProposalScreen Screen { get; }
}
