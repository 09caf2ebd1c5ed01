using System.CommandLine;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse NAME</c>: one analysis, with a command of its own.</summary>
internal static class AnalyseCommand
{
    public static Command Create(GlobalOptions options) => new("analyse", "One analysis of what is published.")
    {
        NeedAnalysis.Create(options),
        GapAnalysis.Create(options),
        SimilarAnalysis.Create(options),
    };
}
