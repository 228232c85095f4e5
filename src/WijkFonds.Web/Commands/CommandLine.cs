namespace WijkFonds.Web.Commands;

/// <summary>The verbs of the command line: the same program, without the web.</summary>
public static class CommandLine
{
    /// <summary>The command that the first word names, or null: then the portal starts.</summary>
    public static ICommand? Find(string[] args)
    {
        ICommand[] commands = [new MigrateCommand(), new DemoCommand(), new LedgerCommand(), new EraseExpiredCommand(), new BackupCommand(), new CountCommand()];
        return args.Length == 0 ? null : Array.Find(commands, command => command.Verb == args[0]);
    }
}
