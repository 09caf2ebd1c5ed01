using Analytics.Analysis.Borders;
using Analytics.Core;
using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Analysis;

/// <summary>Finds the years that a reader must be told of: those made of former municipalities, and those that could not be.</summary>
internal sealed class BorderReader(MartReader marts, List<MissingFigure> missing)
{
    private readonly Dictionary<string, string> names = [];

    public IReadOnlyList<BorderNote> Population() => Notes(BorderSubject.Population, "Folketallet", marts.MovedPopulation());

    public IReadOnlyList<BorderNote> Finance(IndicatorDefinition indicator) => Notes(BorderSubject.Finance, indicator.NameNb, marts.MovedIndicator(indicator.Code));

    private List<BorderNote> Notes(BorderSubject subject, string whatNb, IReadOnlyList<MovedYear> years)
    {
        foreach (var run in Runs(years.Where(y => y.WhyNotNb is not null), y => y.WhyNotNb!.Replace($" i {y.Year}", "", StringComparison.Ordinal)))
            missing.Add(new MissingFigure($"{whatNb} {Span(run.Years)} i dagens kommunegrenser", run.Key));
        return
        [
            .. Runs(years.Where(y => y.WhyNotNb is null), y => (y.Flag, Names: string.Join('\n', Names(y.From)), y.MethodNb))
                .Select(run => new BorderNote(subject, whatNb, run.Years[0], run.Years[^1], run.Key.Flag, run.Key.Names.Split('\n'), run.Key.MethodNb)),
        ];
    }

    /// <summary>Unbroken runs of years with the same key.</summary>
    private static List<(TKey Key, List<Year> Years)> Runs<TKey>(IEnumerable<MovedYear> years, Func<MovedYear, TKey> key)
        where TKey : notnull
    {
        var runs = new List<(TKey Key, List<Year> Years)>();
        foreach (var year in years)
        {
            if (runs.Count > 0 && runs[^1].Years[^1].Plus(1) == year.Year && runs[^1].Key.Equals(key(year)))
                runs[^1].Years.Add(year.Year);
            else
                runs.Add((key(year), [year.Year]));
        }

        return runs;
    }

    private static string Span(List<Year> years) => years.Count == 1 ? $"{years[0]}" : $"{years[0]}–{years[^1]}";

    private IEnumerable<string> Names(string codes) => codes.Split(", ").Select(code =>
    {
        if (!names.TryGetValue(code, out var name))
            names[code] = name = marts.NameOf(new MunicipalityCode(code)) ?? code;
        return name;
    });
}
