using Analytics.Analysis.Surveys;
using Analytics.Core;
using Analytics.Sources.Surveys;

namespace Analytics.Pipeline.Configuration;

/// <summary>A survey: its questionnaire, and where its answers, figures and frame are found.</summary>
/// <param name="Instrument">The questionnaire.</param>
/// <param name="Municipality">Whose survey it is.</param>
/// <param name="Minimum">Fewest respondents behind a figure that is shown.</param>
/// <param name="SourceNb">Where the answers come from.</param>
/// <param name="References">National figures.</param>
/// <param name="Fingerprint">Changes when the file does.</param>
public sealed record SurveyDefinition(SurveyInstrument Instrument, MunicipalityCode Municipality, int Minimum, string SourceNb, IReadOnlyList<SurveyReference> References, string Fingerprint)
{
    /// <summary>How the files of answers are laid out; null when there are figures of units alone.</summary>
    public SurveyLayout? Answers { get; init; }

    /// <summary>How the files of units' figures are laid out; null when there are answers.</summary>
    public SurveyLayout? Aggregates { get; init; }

    /// <summary>Patterns of the files' names; one with a slash also gives the folder.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>In files of figures the column of the number of answers.</summary>
    public string CountColumn { get; init; } = "";

    /// <summary>In files of figures the column of the standard deviation; empty where it is not given.</summary>
    public string DeviationColumn { get; init; } = "";

    /// <summary>Patterns of the frame's files; none when no frame is known.</summary>
    public IReadOnlyList<string> FrameFiles { get; init; } = [];

    /// <summary>Columns of the frame: round, sector, unit and how many were asked.</summary>
    public (string Round, string Sector, string Unit, string Population) FrameColumns { get; init; }

    /// <summary>The round of files that do not say it.</summary>
    public string FixedRound { get; init; } = "";

    /// <summary>Names of the background variables.</summary>
    public IReadOnlyList<string> BackgroundsNb { get; init; } = [];
}
