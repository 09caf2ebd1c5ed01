namespace Analytics.Cli;

/// <summary>The exit codes that scripts are written against.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int CheckFailed = 1;
    public const int Usage = 2;
    public const int SourceFailed = 3;
    public const int StoreFailed = 4;
    public const int Interrupted = 130;
}
