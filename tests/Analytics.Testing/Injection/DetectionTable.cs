using Analytics.Analysis.Editing;
using Analytics.Core;

namespace Analytics.Testing.Injection;

/// <summary>Precision and recall of the suspicions where the errors are known. A false alarm is a suspected cell that nothing was put into, also where the real figure is odd.</summary>
/// <param name="Rows">By kind of error, and all of them last.</param>
/// <param name="Suspected">All suspicions.</param>
/// <param name="FalseAlarms">Those of cells that were not touched.</param>
/// <param name="Judged">Cells judged.</param>
/// <param name="ExpectedFalseAlarms">What was said beforehand.</param>
public sealed record DetectionTable(IReadOnlyList<DetectionRow> Rows, int Suspected, int FalseAlarms, int Judged, double ExpectedFalseAlarms)
{
    /// <summary>Share of the suspicions that are of a wrong cell.</summary>
    public double Precision => Suspected == 0 ? 1 : 1 - (double)FalseAlarms / Suspected;

    /// <summary>Share of the errors that are found.</summary>
    public double Recall => Rows[^1].Recall;

    /// <summary>Injects with several seeds, and looks.</summary>
    /// <param name="figures">Right figures.</param>
    /// <param name="share">Share of series with an error.</param>
    /// <param name="newestOnly">Whether errors are put into, and looked for in, the newest year alone.</param>
    /// <param name="seeds">The seeds.</param>
    /// <param name="perThousand">False alarms that are accepted among a thousand right figures.</param>
    public static DetectionTable Of(IReadOnlyList<ReportedFigure> figures, double share, bool newestOnly, IEnumerable<int> seeds, double perThousand = 1)
    {
        var cases = new List<(InjectedKind Kind, bool Found, bool Named)>();
        var (suspected, falseAlarms, judged, expected) = (0, 0, 0, 0.0);
        foreach (var seed in seeds)
        {
            var (wrong, errors) = ErrorInjector.Inject(figures, share, newestOnly, seed);
            var byFigure = errors.ToLookup(e => e.Figure, StringComparer.Ordinal);
            foreach (var figure in wrong)
            {
                var newest = figure.Municipalities.SelectMany(s => s.Values).Where(v => v.Measure.HasValue).Select(v => (Year?)v.Year).Max();
                var result = SuspicionFinder.Find(figure, (newestOnly ? new EditingScope(null, newest, newest) : EditingScope.All) with { FalseAlarmsPerThousand = perThousand });
                var touched = byFigure[figure.Name].ToDictionary(e => e.Region);
                suspected += result.Suspicions.Count;
                judged += result.Judged;
                expected += result.ExpectedFalseAlarms;
                falseAlarms += result.Suspicions.Count(s => !(touched.TryGetValue(s.Region, out var e) && IsTouched(e, s)));
                cases.AddRange(touched.Values.Select(e => (e.Kind, result.Suspicions.Where(s => s.Region == e.Region && IsTouched(e, s)).ToList())).Select(e => (e.Kind, e.Item2.Count > 0, e.Item2.Exists(s => IsNamed(e.Kind, s.Kind)))));
            }
        }

        var rows = cases.GroupBy(c => c.Kind).OrderBy(g => g.Key).Select(g => Row(g.Key.ToString(), [.. g])).ToList();
        return new DetectionTable([.. rows, Row("all", cases)], suspected, falseAlarms, judged, expected);
    }

    private static DetectionRow Row(string kind, List<(InjectedKind Kind, bool Found, bool Named)> cases) => new(kind, cases.Count, cases.Count(c => c.Found), cases.Count(c => c.Named));

    private static bool IsTouched(InjectedError error, Suspicion suspicion) => suspicion.Year == error.Year || (error.Kind == InjectedKind.Shift && suspicion.Year > error.Year);

    private static bool IsNamed(InjectedKind injected, SuspicionKind said) => injected switch
    {
        InjectedKind.Jump => said == SuspicionKind.Jump,
        InjectedKind.FirstDigits or InjectedKind.LaterDigits => said == SuspicionKind.Digits,
        InjectedKind.Thousand or InjectedKind.TenOrHundred => said == SuspicionKind.Unit,
        InjectedKind.Zero => said == SuspicionKind.Zero,
        InjectedKind.Shift => said == SuspicionKind.Shift,
        _ => said == SuspicionKind.Outlier,
    };
}
