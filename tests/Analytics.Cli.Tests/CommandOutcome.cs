namespace Analytics.Cli.Tests;

/// <summary>What a command answered.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Error);
