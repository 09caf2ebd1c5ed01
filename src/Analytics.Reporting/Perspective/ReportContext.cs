using Analytics.Analysis.Demography;
using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective;

/// <summary>What the chapters share: the results, the list of sources and the numbering of figures.</summary>
internal sealed class ReportContext(PerspectiveInput input)
{
    private readonly Dictionary<int, int> figures = [];

    public PerspectiveInput Input { get; } = input;

    public string Name => Input.Edition.MunicipalityName;

    public SourceRegister Sources { get; } = new(input);

    public OriginRegister Origins { get; } = new(input);

    public static AgeRange Oldest { get; } = new(80);

    /// <summary>"2.1", "2.2" …</summary>
    public string NextFigure(int chapter)
    {
        figures[chapter] = figures.GetValueOrDefault(chapter) + 1;
        return $"{ReportNumbers.Year(chapter)}.{ReportNumbers.Year(figures[chapter])}";
    }

    public FinanceMeasure? Measure(string part) => Input.Finance.FirstOrDefault(m => m.Concept.Contains(part, StringComparison.Ordinal));

    /// <summary>Counted totals in rising years; taken from the ages where only those are known.</summary>
    public IReadOnlyList<(int Year, double Value)> Totals => TotalsOf(Input.Population);

    public static IReadOnlyList<(int Year, double Value)> TotalsOf(PopulationHistory? population)
    {
        if (population is null)
            return [];
        var years = population.Totals.ToDictionary(t => t.Key.Value, t => t.Value);
        foreach (var (year, vector) in population.ByAge)
            years.TryAdd(year.Value, vector.Total);
        // The source fills years in which the municipality did not exist with zero.
        return [.. years.Where(y => y.Value > 0).OrderBy(y => y.Key).Select(y => (y.Key, y.Value))];
    }

    /// <summary>The year that the projection is told by: a round year at least twelve years ahead, or the last one.</summary>
    public static Year TargetYear(PopulationProjection projection)
    {
        var wanted = (projection.BaseYear.Value + 12 + 4) / 5 * 5;
        return wanted <= projection.LastYear.Value ? new Year(wanted) : projection.LastYear;
    }

    /// <summary>How wrong the method has been for a group at the horizon nearest to the one asked for, or null.</summary>
    public BackTestSummary? BackTest(string group, int horizon) =>
        Input.BackTest.Where(b => b.GroupNb == group).OrderBy(b => Math.Abs(b.Horizon - horizon)).ThenBy(b => b.Horizon).FirstOrDefault();
}
