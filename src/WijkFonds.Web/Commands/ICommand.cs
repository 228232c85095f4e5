namespace WijkFonds.Web.Commands;

/// <summary>One verb of the command line. Exit code 0: fine; 1: the thing checked is not right; 2: wrong use.</summary>
public interface ICommand
{
    string Verb { get; }

    Task<int> RunAsync(string[] args);
}
