using System.Globalization;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Alternatives;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Analysis.Economy;
using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Analysis;

/// <summary>Takes one municipality's numbers from the marts through the analyses to what the report is written from.</summary>
internal sealed class PerspectiveAnalysis(PipelineDefinition definition, MunicipalityDefinition municipality, MartReader marts, TimeProvider clock, DateOnly judged)
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    // Ends of the intervals then move by about a tenth of their width from one seed to another; the record needs only whether they held.
    private const int Paths = 1000;
    private const int PathsOfRecord = 200;
    private static readonly AlternativeCode[] Letters = [AlternativeCode.Parse("LLML"), AlternativeCode.Parse("HHMH")];
    private readonly MunicipalityCode code = municipality.Municipality;
    private readonly List<MissingFigure> missing = [];

    /// <summary>Stops before any analysis when neither the reference nor the data know the code.</summary>
    /// <exception cref="ConfigurationException">No such municipality.</exception>
    public void RefuseUnknownMunicipality()
    {
        if (marts.Municipality() is not null)
            return;
        var known = marts.WithPopulation();
        throw new ConfigurationException(
            $"--municipality {code}",
            "no municipality has this code in the data or in pipelines/reference/municipalities.csv",
            known.Count is > 0 and <= 30 ? $"one that there are figures for: {string.Join(", ", known)}" : "a code in force since 2024, such as 1130",
            "Correct the code; codes changed in 2020 and 2024.");
    }

    /// <summary>Everything that the report is written from.</summary>
    public PerspectiveInput Run(IReadOnlyList<NumberCheckResult> checks)
    {
        var row = marts.Municipality()!;
        var notices = new NoticeReader(definition, marts, code.IsFictional ? null : judged);
        var history = marts.Population(code, row.Name);
        var events = marts.Events();
        var studied = new StudiedMunicipality(definition, marts, code, row.Name);
        var projector = Projecting(history, studied);
        var main = projector?.Project(ProjectionVariant.Main, Paths, alsoAges: [.. definition.Reference.Services.Select(s => s.Ages)]);
        var backTest = history is null ? null : BackTester.Run(marts.Common.Earlier(definition), code, paths: PathsOfRecord);
        var finance = new FinanceReader(definition, municipality, row, marts, missing);
        var measures = finance.Measures();
        var borders = new BorderReader(marts, missing);
        var notes = borders.Population().Concat(measures.SelectMany(m => borders.Finance(m.Own.Definition))).ToList();
        var compass = PublishedCompass.Profile(marts.CompassRows(row.Name), code, row.Name);
        var costs = CostLines(main);
        var demand = main is null ? [] : Demand(main, row.Name);
        var outlooks = new OutlookReader(studied, municipality, row);
        var services = Services(row);
        if (events.Count == 0)
            missing.Add(new MissingFigure("Fødte, døde og flyttinger", "SSB-tabell 01222 er ikke lest inn for kommunen."));
        if (compass is null)
            missing.Add(new MissingFigure("Kommunekompasset", "Ingen evaluering er lest inn for kommunen (compass_scores.csv)."));
        var known = new FindingInput
        {
            History = history,
            Projection = main,
            BackTest = backTest,
            UnitCosts = definition.Reference.UnitCosts,
            OperatingResult = measures.FirstOrDefault(m => m.Concept == "netto-driftsresultat"),
            ReserveFund = measures.FirstOrDefault(m => m.Concept == "disposisjonsfond"),
            NetDebt = measures.FirstOrDefault(m => m.Concept == "netto-lanegjeld"),
            FreeIncome = measures.FirstOrDefault(m => m.Concept == "frie-inntekter"),
            GrossRevenue = finance.GrossRevenue(measures),
            Compass = compass,
            ServiceGaps = outlooks.ServiceGaps(services),
        };
        var findings = FindingFinder.Find(known);
        return new PerspectiveInput(
            EditionOf(row.Name, history, measures),
            history,
            events,
            [.. municipality.Neighbours.Select(Neighbour).OfType<PopulationHistory>()],
            main,
            projector?.Project(ProjectionVariant.NoMigration),
            backTest?.Summaries ?? [],
            history is null ? [] : SupportRatios.All(history, main),
            costs,
            definition.Reference.UnitCosts.Select(c => c.Source).FirstOrDefault() ?? "",
            measures,
            [.. definition.Lights.Select(rule => TrafficLights.Evaluate(rule, measures, history, main))],
            compass,
            findings,
            new FreshnessReader(definition, marts, notices).Rows(costs.Count > 0, main is not null),
            missing,
            [.. checks.Where(c => c.Tested > 0).Select(Outcome)])
        {
            Theme = municipality.Theme,
            Catalogue = definition.Indicators,
            Notices = notices.Read(),
            Revisions = marts.Revisions([.. measures.Select(m => m.Own.Definition)]),
            FindingRevisions = Revised(known, measures, findings),
            BorderNotes = notes,
            Published = marts.PublishedProjection(definition.Sources),
            EventsProvenance = marts.EventsProvenance(),
            Alternatives = projector is null ? [] : Alternatives(projector),
            ServiceDemand = demand,
            Services = services,
            Spending = outlooks.Spending(),
            Costs = outlooks.Costs(),
            Staffing = outlooks.Staffing(),
            Sustainability = outlooks.Sustainability(),
        };
    }

    private IReadOnlyList<FindingRevision> Revised(FindingInput known, IReadOnlyList<FinanceMeasure> measures, IReadOnlyList<Finding> now)
    {
        var earlier = marts.Earlier(measures.SelectMany(m => m.Comparators.Append(m.Own)).Select(s => s.Region));
        return earlier.Exist
            ? FindingRevision.Between(
                FindingFinder.Find(known with
                {
                    OperatingResult = Of(known.OperatingResult),
                    ReserveFund = Of(known.ReserveFund),
                    NetDebt = Of(known.NetDebt),
                    FreeIncome = Of(known.FreeIncome),
                    GrossRevenue = known.GrossRevenue is { } revenue ? earlier.Of(revenue) : null,
                }),
                now)
            : [];

        FinanceMeasure? Of(FinanceMeasure? measure) => measure is null ? null : earlier.Of(measure);
    }

    private ServiceOverview? Services(MunicipalityRow row)
    {
        if (marts.Common.Inhabitants.Newest() is not { } day)
            return null;
        var comparable = ComparableMunicipalities.Of(municipality, row, marts.Common.Inhabitants, day, among: null);
        var reader = new ServicePageReader(definition, municipality, row, marts, day);
        return new ServiceOverview(comparable.NameNb, [.. definition.ServicePages.Select(rule => reader.Page(rule, comparable.Members))]);
    }

    private Projector? Projecting(PopulationHistory? history, StudiedMunicipality studied)
    {
        if (history is null)
        {
            missing.Add(new MissingFigure("Befolkning og framskriving", "SSB-tabell 07459 er ikke lest inn for kommunen."));
            return null;
        }

        var outcome = studied.Projector(definition.Report.Horizon);
        if (!outcome.HasValue)
            missing.Add(new MissingFigure("Framskriving", outcome.WhyNotNb));
        return outcome.Value;
    }

    private IReadOnlyList<AlternativeProjection> Alternatives(Projector projector) =>
    [
        .. Letters.Select(letters => projector.Project(letters, definition.Reference.Alternatives)),
        .. definition.AlternativesOf(code).Select(own => projector.Project(own, definition.Reference.Alternatives)),
    ];

    private IReadOnlyList<ServiceDemandSeries> Demand(PopulationProjection main, string name)
    {
        var services = new ServiceRatesReader(definition, marts, code, name).Read();
        return DemandRows.Chosen(DemandRows.Of(services, definition.Coverage, main, (ages, year) => main.Interval(ages, year) is { Persons: var persons } ? new PersonsRange(persons.Low, persons.High) : null), why => missing.Add(new MissingFigure("Behov for tjenester", why)));
    }

    private IReadOnlyList<DemographicCostLine> CostLines(PopulationProjection? main) => main is null
        ? []
        : DemographicCosts.Lines(main, definition.Reference.UnitCosts, main.BaseYear, main.BaseYear.Plus(definition.Report.DemographicCostYears));

    private PopulationHistory? Neighbour(MunicipalityCode neighbour)
    {
        var other = marts.Population(neighbour, marts.NameOf(neighbour) ?? neighbour.Value);
        if (other is null)
            missing.Add(new MissingFigure($"Sammenligning med nabokommune {neighbour}", "Folketallet er ikke lest inn."));
        return other;
    }

    private Edition EditionOf(string name, PopulationHistory? history, IReadOnlyList<FinanceMeasure> measures)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Oslo).DateTime);
        var newest = history?.Totals.Keys.Select(y => y.Value).DefaultIfEmpty().Max()
            ?? measures.Select(m => m.Own.Latest?.Year.Value + 1).OfType<int>().DefaultIfEmpty(today.Year).Max();
        return new Edition(code, name, newest, municipality.EditionNumber, today, municipality.Audience, municipality.AudienceDate, definition.Report.Chapters) { Language = municipality.Language };
    }

    private static CheckOutcome Outcome(NumberCheckResult result) => new(
        result.Check.NameNb,
        result.Passed,
        result.Passed
            ? string.Create(CultureInfo.GetCultureInfo("nb-NO"), $"{result.Tested:N0} tall og summer prøvd, alle stemmer.")
            : string.Create(CultureInfo.GetCultureInfo("nb-NO"), $"{result.Failed:N0} av {result.Tested:N0} stemmer ikke: {result.Detail}"));
}
