using System.CommandLine;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse NAME</c>: one analysis of what is published; a file each in this folder.</summary>
internal static class AnalyseCommand
{
    public static Command Create(GlobalOptions options) => new("analyse", """
        Run one analysis of what is published, and print its result.

        Examples:
          analytics analyse gap --municipality 3222 --against country
          analytics analyse forecast --municipality 1130
          analytics analyse odd
          analytics analyse forecast --help
        """)
    {
        NeedAnalysis.Create(options),
        GapAnalysis.Create(options),
        SimilarAnalysis.Create(options),
        ServiceAnalysis.Create(options),
        ForecastAnalysis.Create(options),
        DemandAnalysis.Create(options),
        CostsAnalysis.Create(options),
        StaffingAnalysis.Create(options),
        OddAnalysis.Create(options),
        SustainabilityAnalysis.Create(options),
        CompassAnalysis.Create(options),
        RegistersAnalysis.Create(options),
        ScorecardAnalysis.Create(options),
        ArenasAnalysis.Create(options),
        SurveyAnalysis.Create(options),
        TextsAnalysis.Create(options),
        FocusAnalysis.Create(options),
    };
}
