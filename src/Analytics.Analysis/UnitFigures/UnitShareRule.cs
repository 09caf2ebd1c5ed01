using Analytics.Core;

namespace Analytics.Analysis.UnitFigures;

/// <summary>A figure of units that is a share of another one.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="TitleNb">Its title.</param>
/// <param name="Part">The figure above the line.</param>
/// <param name="Whole">The figure below it.</param>
/// <param name="IsAboutPeople">Whether it tells of employees, so that units with few of them are hidden.</param>
/// <param name="Direction">Which way is good.</param>
public sealed record UnitShareRule(string Name, string TitleNb, string Part, string Whole, bool IsAboutPeople, Direction Direction)
{
    /// <summary>Employees who have had their yearly talk.</summary>
    public static UnitShareRule Talks { get; } = new(FigureNames.Talks, "Medarbeidersamtaler", FigureNames.Talks, FigureNames.Employees, IsAboutPeople: true, Direction.Higher);

    /// <summary>Employees who have left in a year. Neither many nor few is good by itself.</summary>
    public static UnitShareRule Turnover { get; } = new(FigureNames.Turnover, "Gjennomtrekk", FigureNames.Left, FigureNames.Employees, IsAboutPeople: true, Direction.Context);

    /// <summary>Those that need no file.</summary>
    public static IReadOnlyList<UnitShareRule> BuiltIn { get; } = [Talks, Turnover];
}
