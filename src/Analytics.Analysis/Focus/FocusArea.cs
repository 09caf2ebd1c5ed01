namespace Analytics.Analysis.Focus;

/// <summary>A focus area: what is looked at together. It holds for any municipality; what a municipality has not measured is said to be missing.</summary>
/// <param name="Name">Its name in files and commands.</param>
/// <param name="TitleNb">Its title.</param>
/// <param name="QuestionNb">What it asks.</param>
/// <param name="Compass">The areas of Kommunekompasset, version by version.</param>
/// <param name="Surveys">Dimensions of surveys.</param>
/// <param name="Concepts">Concepts of the indicator catalogue.</param>
/// <param name="Figures">Computed figures of units: those of <see cref="UnitFigures.FigureNames.Computed"/>, and shares.</param>
/// <param name="Registers">Registers whose items all belong to it.</param>
/// <param name="Pairs">Measures that are held against each other.</param>
public sealed record FocusArea(
    string Name,
    string TitleNb,
    string QuestionNb,
    IReadOnlyList<FocusCompass> Compass,
    IReadOnlyList<FocusSurvey> Surveys,
    IReadOnlyList<string> Concepts,
    IReadOnlyList<string> Figures,
    IReadOnlyList<string> Registers,
    IReadOnlyList<FocusPair> Pairs);
