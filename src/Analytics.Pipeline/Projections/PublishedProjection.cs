using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Country;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Projections;

/// <summary>Projects the population of one municipality, or of all, from what is published.</summary>
public static class PublishedProjection
{
    private static readonly double[] Tenths = [0.1, 0.9];

    private static readonly IReadOnlyList<(string NameNb, AgeRange Ages)> Shown = [(BackTester.TotalNb, new AgeRange(0)), .. ServiceAgeGroup.Standard.Select(g => (g.NameNb, g.Range))];

    /// <summary>Projects.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="write">Receives every cell by sex and single year of age, or null.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, the municipality or the year is not counted, or no alternative has the name.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static ProjectionResult Run(PipelineDefinition definition, StoreLocation store, ProjectionRequest request, Action<ProjectedCell>? write, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(request);
        var municipality = request.Municipality ?? definition.Municipality.Municipality;
        using var session = Open(store, clock);
        var histories = CountryReader.Read(session, municipality.IsFictional);
        var chosen = ChosenAlternative.Of(definition, request.Alternatives, request.All ? null : municipality);
        var counted = histories.Where(h => request.All || h.Municipality == municipality).SelectMany(h => h.ByAge.Keys).Distinct().Order().ToList();
        if (counted.Count == 0)
            throw Unknown(municipality, histories);
        var start = request.Base ?? counted[^1];
        RefuseUnanswerable(request, start);
        var estimate = CountryEstimator.Estimate(histories, definition.Reference.Rates, start);
        if (!estimate.Areas.Any(a => request.All || a.Area == municipality))
            throw NotCounted(request.All ? "--all" : $"--municipality {municipality}", start, counted, estimate.Options.Window);
        var forecaster = new CountryForecaster(estimate, request.Horizon);
        var levers = chosen.Levers(definition.Reference.Alternatives, forecaster);
        var forecast = ReferenceEquals(levers, ProjectionLevers.Main) ? forecaster.Main : forecaster.Project(levers);
        var groups = new List<ProjectedGroup>();
        var statements = new List<StatementAnswer>();
        var clamped = 0;
        foreach (var area in forecast.Areas.Where(a => request.All || a.Estimate.Area == municipality))
        {
            var paths = request.Paths == 0 ? null : Draw(area, request, keepCells: write is not null);
            groups.AddRange(Groups(area, paths));
            if (paths is not null)
                statements.AddRange(request.Statements.Select(s => new StatementAnswer(area.Estimate.Area, s, (int)Math.Round(paths.Probability(s.Of) * paths.Paths), paths.Paths)));
            clamped += area.Clamped;
            if (write is not null)
                Cells(area, chosen.Name, paths, write);
        }

        var asked = histories.Where(h => request.All || h.Municipality == municipality).ToDictionary(h => h.Municipality);
        var published = PublishedFigures.Read(new EditionReader(session, municipality.IsFictional), chosen.Letters.ToString(), asked, start, request.Horizon, Shown);
        return new ProjectionResult(start, chosen.Name, estimate.Areas.Count, estimate.LeftOut, groups, clamped)
        {
            Statements = statements,
            Published = published.Figures,
            InOtherBorders = published.LeftOut,
        };
    }

    internal static DuckDbSession Open(StoreLocation store, TimeProvider clock, MunicipalityCode? tenant = null)
    {
        PublishedQuery.RefuseNoStore(store);
        var opened = StoreDatabase.Open(store, clock);
        return DuckDbSession.Open(opened.Folder, opened.Catalogue, new SessionOptions { Tenant = tenant });
    }

    private static void RefuseUnanswerable(ProjectionRequest request, Year start)
    {
        if (request.Statements.Count == 0)
            return;
        if (request.Paths == 0)
            throw new ConfigurationException("--statement", "no futures are drawn, as --paths is 0", "futures to count in, 1 or more", "Run without --paths, which draws 1000: analytics project --statement \"6-15 fewer than 60 in 2035\"");
        if (request.Statements.FirstOrDefault(s => s.Year <= start || s.Year > start.Plus(request.Horizon)) is { } outside)
        {
            throw new ConfigurationException(
                $"--statement \"{outside.Text}\"",
                $"{outside.Year} is not projected",
                $"a year from {start.Plus(1)} to {start.Plus(request.Horizon)}",
                outside.Year > start && outside.Year.Value - start.Value <= 40 ? $"Run: analytics project --horizon {outside.Year.Value - start.Value}" : "Correct the year; examples: analytics project --help");
        }
    }

    private static ConfigurationException Unknown(MunicipalityCode municipality, IReadOnlyList<PopulationHistory> histories) => new(
        $"--municipality {municipality}",
        "the store has no population by age of it",
        histories.Count == 0 ? "municipalities of SSB table 07459" : $"one of the {histories.Count} municipalities that it has, from {histories[0].Municipality} to {histories[^1].Municipality}",
        "Run: analytics run --data FOLDER, or: analytics ingest 07459 --live");

    private static ConfigurationException NotCounted(string whose, Year start, List<Year> counted, int window) => new(
        $"{whose} --base {start}",
        counted.Contains(start) ? $"no population by age in the {window} years before, so moves and births can't be estimated" : $"no population by age on 1 January {start}",
        $"a 1 January that is counted, with another in the {window} years before; the store has {string.Join(", ", counted)}",
        "Leave --base out, or read in more years: analytics backfill 07459 FROM TO");

    // A group of one sex is added up from the cells.
    private static PathEnsemble Draw(AreaForecast area, ProjectionRequest request, bool keepCells) => AreaUncertainty.Draw(
        area, request.Paths, request.Seed, Shown.Select(g => g.Ages).Concat(request.Statements.Select(s => s.Ages)), keepCells || request.Statements.Any(s => s.Sex is not null));

    private static IEnumerable<ProjectedGroup> Groups(AreaForecast area, PathEnsemble? paths)
    {
        foreach (var (name, ages) in Shown)
        {
            for (var passed = 0; passed <= area.Horizon; passed++)
            {
                var year = area.Launch.Plus(passed);
                var quantiles = paths?.Quantiles(new PathGroup(ages), year, Tenths);
                yield return new ProjectedGroup(area.Estimate.Area, name, ages, year, area.Population[passed].Sum(ages), quantiles?[0], quantiles?[1]);
            }
        }
    }

    private static void Cells(AreaForecast area, string alternative, PathEnsemble? paths, Action<ProjectedCell> write)
    {
        for (var passed = 0; passed <= area.Horizon; passed++)
        {
            var year = area.Launch.Plus(passed);
            var quantiles = paths?.CellQuantiles(year, Tenths);
            foreach (var sex in Enum.GetValues<Sex>())
            {
                for (var age = 0; age < Age.Count; age++)
                    write(new ProjectedCell(area.Estimate.Area, alternative, year, sex, age, area.Population[passed][sex, age], quantiles?[0][sex, age], quantiles?[1][sex, age]));
            }
        }
    }
}
