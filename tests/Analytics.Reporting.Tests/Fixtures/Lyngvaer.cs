using Analytics.Analysis.Compass;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Analysis.Economy;
using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Reporting.Perspective;

namespace Analytics.Reporting.Tests.Fixtures;

/// <summary>Complete and incomplete inputs for the fictional municipality 9905 Lyngvær.</summary>
public static class Lyngvaer
{
    public static readonly MunicipalityCode Code = new("9905");
    public static readonly string[] AllChapters = ["ett-minutt", "om-tallene", "befolkning", "framskriving", "okonomi", "pengebruk", "demografikostnad", "bemanning", "scenarioer", "sporsmal", "vedlegg"];
    private static readonly DateTimeOffset PopulationDay = new(2026, 2, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset AccountsDay = new(2026, 3, 16, 8, 0, 0, TimeSpan.Zero);

    public static Provenance Population { get; } = new("07459", "Personer1", "", AccountingScope.None, PopulationDay.AddHours(-1), PopulationDay, DataMaturity.Final, new string('a', 64));

    public static Edition Edition(string name = "Lyngvær", string code = "9905", string[]? chapters = null) =>
        new(new MunicipalityCode(code), name, 2026, 2, new DateOnly(2026, 5, 28), "Strategikonferanse 1", new DateOnly(2026, 6, 10), chapters ?? AllChapters);

    public static PopulationHistory History { get; } = new(Code, "Lyngvær", FictionalPopulation.Counted, FictionalPopulation.Counted.ToDictionary(y => y.Key, y => y.Value.Total), Population);

    public static PerspectiveInput Full { get; } = new(
        Edition(),
        History,
        FictionalPopulation.Events,
        [Neighbour("9901", "Storhavn", 1.9), Neighbour("9903", "Fjellbu", 0.6)],
        Projection(ProjectionVariant.Main),
        Projection(ProjectionVariant.NoMigration),
        BackTest(),
        [Ratio("20–66 år per innbygger 80 år og eldre", new AgeRange(20, 66), new AgeRange(80)) with { ConceptNb = "Aldersbæreevne", SourceNb = "nykommune.no" }, Ratio("20–66 år per innbygger 67 år og eldre", new AgeRange(20, 66), new AgeRange(67))],
        Costs(),
        "kostnad per person er anslått fra delkostnadsnøkler 2026 og SSB-tabell 12362, ikke verifisert mot TBU",
        Finance(),
        Lights(),
        Compass(),
        Findings(),
        [
            new("Folketall etter alder og kjønn", "SSB 07459", "1.1.2026", PopulationDay.AddHours(-1), PopulationDay, DataMaturity.Final, 0, 0, ""),
            new("Befolkningsendringer", "SSB 06913", "2025", PopulationDay.AddHours(-1), PopulationDay, DataMaturity.Final, 0, 0, ""),
            new("Finansielle nøkkeltall, konsern", "SSB 12134", "2025", AccountsDay.AddHours(-1), AccountsDay, DataMaturity.Provisional, 0, 1, "Ureviderte regnskapstall"),
            new("Finansielle grunnlagsdata", "SSB 12143", "2025", AccountsDay.AddHours(-1), AccountsDay, DataMaturity.Provisional, 2, 0, ""),
        ],
        [new("Tjenestenes kvalitet", "Ingen kvalitetsmål er lest inn i denne versjonen")],
        [
            new("Aldersgruppene summerer til folketallet", true, "21 av 21 år stemmer på personen"),
            new("Fødte, døde og flytting forklarer endringen", true, "20 av 20 år stemmer"),
        ])
    {
        Catalogue = [.. Finance().Select(m => m.Own.Definition)],
        EventsProvenance = Population with { SourceTable = "06913" },
        Alternatives =
        [
            new AlternativeProjection("Lav nasjonal vekst (LLML)", "", Scaled(0.94)),
            new AlternativeProjection("Grendeskolen legges ned", "Skolen legges ned høsten 2027, og noen barnefamilier flytter.", Scaled(0.99)),
        ],
        ServiceDemand = [Demand("hjemmetjenester", new AgeRange(80), 24.8, null, 0.6), Demand("institusjonsopphold", new AgeRange(80), 9, 95, 0.6, own: true), Demand("kulturskole", new AgeRange(6, 15), 12.9, null, null)],
        Spending = LyngvaerOutlooks.Spending,
        Costs = LyngvaerOutlooks.Costs,
        Staffing = LyngvaerOutlooks.Staffing,
        Sustainability = LyngvaerOutlooks.Sustainability,
    };

    public static PerspectiveInput WithFocus { get; } = Full with { Edition = Edition(chapters: ["ett-minutt", "egen-styring", "vedlegg"]), Focus = [LyngvaerFocus.Employer, LyngvaerFocus.Unknown] };

    public static PerspectiveInput Nothing { get; } = new(Edition(), null, [], [], null, null, [], [], [], "", [], [], null, [], [], [], []);

    public static PerspectiveInput NoFinance { get; } = Full with { Finance = [], Sustainability = LyngvaerOutlooks.NoAccounts, Spending = new SpendingComparison([], [], []), Lights = [Full.Lights[2]], Findings = [.. Full.Findings.Where(f => f.Kind is FindingKind.DemographicCost or FindingKind.SupportRatio)], Sources = [.. Full.Sources.Take(2)] };

    public static PerspectiveInput OnlyTotals { get; } = Full with
    {
        Population = History with { ByAge = new Dictionary<Year, PopulationVector>() },
        Main = null,
        NoMigration = null,
        BackTest = [],
        SupportRatios = [],
        DemographicCosts = [],
        Costs = null,
        Staffing = null,
        Sustainability = null,
        Findings = [.. Full.Findings.Where(f => f.Kind == FindingKind.OperatingResult)],
    };

    public static PerspectiveInput NoEvents { get; } = Full with { Events = [], Neighbours = [] };

    public static PerspectiveInput NoAges { get; } = OnlyTotals with { Finance = [], Lights = [], Findings = [], Events = [] };

    public static IEnumerable<(string Name, PerspectiveInput Input)> All =>
        [("full", Full), ("no-finance", NoFinance), ("only-totals", OnlyTotals), ("no-events", NoEvents), ("no-ages", NoAges), ("focus", WithFocus), ("nothing", Nothing)];

    private static PopulationHistory Neighbour(string code, string name, double size)
    {
        var ages = FictionalPopulation.Counted.ToDictionary(y => y.Key, y => new PopulationVector(Scale(y.Value, Sex.Male, size), Scale(y.Value, Sex.Female, size)));
        return new PopulationHistory(new MunicipalityCode(code), name, ages, ages.ToDictionary(y => y.Key, y => y.Value.Total), Population);
    }

    private static double[] Scale(PopulationVector vector, Sex sex, double size) => [.. vector.Ages(sex).ToArray().Select(p => Math.Round(p * size))];

    private static PopulationProjection Projection(ProjectionVariant variant) => new(
        Code,
        variant,
        FictionalPopulation.Base,
        FictionalPopulation.Projected(variant == ProjectionVariant.Main),
        new ProjectionAssumptions(1.52, 0.97, 82.1, 84.9, 1.02, variant == ProjectionVariant.Main ? -3 : 0, new Year(2014), new Year(2025), 0))
    {
        Intervals = variant == ProjectionVariant.Main ? Intervals() : [],
    };

    /// <summary>Five percent to each side after ten years, and four times as much for the smallest groups.</summary>
    private static IReadOnlyList<AgeGroupInterval> Intervals() =>
    [
        .. from ages in ServiceAgeGroup.Standard.Select(g => g.Range).Prepend(new AgeRange(0))
           from year in FictionalPopulation.Projected(true)
           where year.Key > FictionalPopulation.Base
           let persons = year.Value.Sum(ages)
           let spread = Math.Sqrt(year.Key.Value - FictionalPopulation.Base.Value) * (ages == new AgeRange(0) ? 0.016 : 0.064) * persons
           select new AgeGroupInterval(ages, year.Key, new PredictionInterval(persons - spread, persons + spread), persons < FictionalPopulation.Counted[FictionalPopulation.Base].Sum(ages) ? 0.9 : 0.002),
    ];

    private static IReadOnlyDictionary<Year, PopulationVector> Scaled(double size) =>
        FictionalPopulation.Projected(true).ToDictionary(y => y.Key, y => new PopulationVector([.. y.Value.Ages(Sex.Male).ToArray().Select(p => p * size)], [.. y.Value.Ages(Sex.Female).ToArray().Select(p => p * size)]));

    private static ServiceDemandSeries Demand(string name, AgeRange ages, double coverage, double? utilisation, double? fullTime, bool own = false)
    {
        ServiceFact Fact(ServiceMeasure measure, double value) => new(name, name, ages, measure, new Year(2025), value, "oppdiktet", "own_assumption");
        var rates = new ServiceRates(
            name, name, ages, [Fact(ServiceMeasure.Coverage, coverage) with { Provenance = own ? Population with { SourceTable = "12209" } : null }], utilisation is { } u ? Fact(ServiceMeasure.Utilisation, u) : null, fullTime is { } f ? Fact(ServiceMeasure.FullTimePerUser, f) : null);
        var main = Projection(ProjectionVariant.Main);
        return ServiceDemands.Of(rates, own ? rates.Target(8, new Year(2035)) : rates.Constant(), main, year => main.Years[year].Sum(ages) is var persons ? new PersonsRange(0.9 * persons, 1.1 * persons) : null);
    }

    private static IReadOnlyList<BackTestSummary> BackTest() =>
    [
        .. new (string Group, double Five, double FiveNone, double Ten, double TenNone)[]
        {
            ("Folketall i alt", 1.4, 2.6, 2.8, 5.1),
            ("1–5 år", 7.9, 8.1, 14.2, 13.6),
            ("6–15 år", 3.1, 5.0, 8.4, 9.9),
            ("16–66 år", 1.2, 2.2, 2.9, 4.8),
            ("67–79 år", 1.6, 11.2, 3.3, 21.5),
            ("80–89 år", 3.8, 6.2, 6.1, 12.0),
            ("90 år og eldre", 9.7, 9.1, 14.8, 16.0),
        }.SelectMany(g => new[] { new BackTestSummary(g.Group, 5, 11, g.Five, g.FiveNone) { Held = 9 }, new BackTestSummary(g.Group, 10, 6, g.Ten, g.TenNone) { Held = 5 } }),
    ];

    private static SupportRatio Ratio(string name, AgeRange above, AgeRange below)
    {
        var years = FictionalPopulation.Counted.Concat(FictionalPopulation.Projected(true).Where(y => y.Key > FictionalPopulation.Base))
            .ToDictionary(y => y.Key, y => y.Value.Sum(above) / y.Value.Sum(below));
        return new SupportRatio(name, above, below, years, FictionalPopulation.Base);
    }

    private static IReadOnlyList<DemographicCostLine> Costs()
    {
        double[] unit = [254_000, 168_400, 31_200, 41_800, 178_500, 402_000];
        var now = FictionalPopulation.Counted[FictionalPopulation.Base];
        var later = FictionalPopulation.Projected(true)[new Year(2040)];
        return [.. ServiceAgeGroup.Standard.Select((g, i) => new DemographicCostLine(g.NameNb, g.Range, unit[i], FictionalPopulation.Base, new Year(2040), now.Sum(g.Range), later.Sum(g.Range), 2025))];
    }

    private static IReadOnlyList<FinanceMeasure> Finance() =>
    [
        Measure("netto-driftsresultat", "Netto driftsresultat i prosent av driftsinntektene", "prosent", 1, "KOSAGD230000", "12134", [3.4, 2.8, 2.1, 1.6, 2.4, 4.1, 3.0, 0.9, -1.2, 0.6], [3.6, 3.1, 2.2, 1.9, 2.6, 4.6, 3.3, 1.2, 0.1, 1.0],
            new Threshold("netto-driftsresultat", 2, null, "prosent", ThresholdKind.OwnTarget, "Kommunestyret 12.12.2025, sak 98/25", "vedtak"),
            new Threshold("netto-driftsresultat", 1.75, null, "prosent", ThresholdKind.NationalAdvice, "TBU, NOU 2025: 10", "verified_primary")),
        Measure("disposisjonsfond", "Disposisjonsfond i prosent av driftsinntektene", "prosent", 1, "KG56", "12143", [9.8, 11.2, 12.0, 11.6, 12.3, 14.8, 15.1, 13.2, 10.4, 9.1], [10.1, 11.4, 12.0, 12.2, 13.0, 15.6, 17.0, 16.2, 14.3, 13.4],
            new Threshold("disposisjonsfond", 8, null, "prosent", ThresholdKind.OwnTarget, "Kommunestyret 12.12.2025, sak 98/25", "vedtak")),
        Measure("netto-laanegjeld", "Netto lånegjeld i prosent av driftsinntektene", "prosent", 1, "KG31", "12143", [68, 71, 74, 79, 86, 90, 92, 97, 101, 104], [62, 64, 66, 69, 72, 73, 72, 74, 77, 79],
            new Threshold("netto-laanegjeld", null, 90, "prosent", ThresholdKind.OwnTarget, "Kommunestyret 12.12.2025, sak 98/25", "vedtak"),
            new Threshold("netto-laanegjeld", null, 75, "prosent", ThresholdKind.Example, "KØB-modellen, Rana kommune", "verified_primary")),
        Measure("frie-inntekter", "Frie inntekter per innbygger", "kr", 0, "KOSAG110000", "12134", [58_120, 59_870, 61_020, 63_310, 66_150, 70_210, 74_980, 78_310, 81_440, 84_612], [57_000, 58_800, 60_400, 62_900, 66_000, 70_600, 75_900, 79_800, 83_200, 86_930]),
    ];

    private static FinanceMeasure Measure(string concept, string name, string unit, int decimals, string code, string table, double[] own, double[] group, params Threshold[] thresholds)
    {
        var definition = new IndicatorDefinition(new IndicatorCode(concept + "-konsern"), concept, name, unit, decimals, Direction.Context, "økonomi", table, code, "", AccountingScope.Konsern, 1, "verified_primary");
        IReadOnlyList<IndicatorPoint> Points(double[] values) => [.. values.Select((v, i) => new IndicatorPoint(new Year(2016 + i), Analytics.Core.Measure.Of(v), Accounts(table, code, 2016 + i)))];
        return new FinanceMeasure(
            concept,
            new IndicatorSeries(RegionCode.Of(Code), "Lyngvær", definition, Points(own)),
            [new IndicatorSeries(new RegionCode("EKG14"), "KOSTRA-gruppe 14", definition, Points(group)), new IndicatorSeries(RegionCode.Country, "Landet", definition, [.. Points(group).Select(p => p with { Measure = Analytics.Core.Measure.Of(p.Measure.Value!.Value * 1.04) })])],
            thresholds,
            own.TakeLast(4).Average());
    }

    public static Provenance Accounts(string table, string code, int year) =>
        new(table, code, "", AccountingScope.Konsern, AccountsDay.AddHours(-1), AccountsDay, year == 2025 ? DataMaturity.Provisional : DataMaturity.Final, new string('b', 64));

    private static IReadOnlyList<TrafficLight> Lights()
    {
        var finance = Finance();
        IReadOnlyList<(Year, double)> Series(int i) => [.. finance[i].Own.Points.Select(p => (p.Year, p.Measure.Value!.Value))];
        var ratio = Ratio("", new AgeRange(20, 66), new AgeRange(80)).Years;
        var (last, limit) = (ratio[new Year(2040)], 4.0);
        return
        [
            new("Økonomi", TrafficLightVerdict.Yellow,
            [
                new("netto driftsresultat er minst 2,0 prosent i snitt over fire år", 0.825, "prosent", 1, 2, true, false, null, Series(0), [Accounts("12134", "KOSAGD230000", 2025)], "Kommunestyret"),
                new("disposisjonsfondet er minst 8 prosent", 9.1, "prosent", 1, 8, true, true, null, Series(1), [Accounts("12143", "KG56", 2025)], "Kommunestyret"),
            ]),
            new("Tjenester", TrafficLightVerdict.NotAssessed,
            [
                new("minst 10 av 16 kvalitetsmål er som gruppen eller bedre", null, "antall", 0, 10, true, null, "Kvalitetsmål for tjenestene er ikke lest inn i denne versjonen", [], [], "Oppsettet"),
            ]),
            new("Samfunn", last >= limit ? TrafficLightVerdict.Green : TrafficLightVerdict.Red,
            [
                new("det i 2040 er minst 4,0 innbyggere på 20–66 år per innbygger på 80 år og eldre", last, "forhold", 1, limit, true, last >= limit, null, [.. ratio.Where(y => y.Key.Value is >= 2026 and <= 2040).OrderBy(y => y.Key).Select(y => (y.Key, y.Value))], [Population], "Oppsettet"),
            ]),
        ];
    }

    private static CompassProfile Compass()
    {
        const string version = "2010-2019";
        CompassScore Score(string kind, string number, string name, double score, double max, int year = 2017, string v = version, string whose = "Lyngvær") => new(year, v, kind, number, name, score, max, "evalueringsrapport 2017", whose);
        return new CompassProfile(
            2017,
            version,
            Score("total", "", "Total", 396, 800),
            [
                Score("area", "1", "Offentlighet og demokrati", 33, 100),
                Score("area", "2", "Tilgjengelighet, innbygger- og brukerorientering", 38, 100),
                Score("area", "3", "Politisk styring og kontroll", 65, 100),
                Score("derived_sum", "4+5", "Lederskap, ansvar og delegasjon + Resultatfokus og effektivitet", 113, 200),
                Score("area", "6", "Kommunen som arbeidsgiver", 43, 100),
                Score("area", "7", "Utviklingsstrategi og lærende organisasjon", 35, 100),
                Score("area", "8", "Kommunen som samfunnsutvikler", 69, 100),
            ],
            Score("target", "", "Total", 550, 800, 2020),
            [Score("mean", "", "Total", 362, 800, whose: "Alle evaluerte kommuner")],
            [Score("total", "", "Total", 593, 800, 2021, "2020-")],
            [],
            ["Område 4 og 5 er bare kjent som sum"],
            []);
    }

    private static IReadOnlyList<Finding> Findings()
    {
        var costs = Costs().Sum(c => c.Change);
        Finding Of(FindingKind kind, double? kroner, Certainty certainty, bool provisional, int influence, params Provenance[] sources) =>
            new(kind, new Dictionary<string, double>(), new Dictionary<string, string>(), kroner, certainty, provisional, influence, true, sources);
        return
        [
            Of(FindingKind.DemographicCost, costs, Certainty.Likely, false, 0, Population) with
            {
                Facts = new Dictionary<string, double> { ["kroner"] = 7_420_000, ["fromYear"] = 2026, ["toYear"] = 2030, ["priceYear"] = 2025, ["ageGroupKroner"] = 9_310_000, ["farKroner"] = costs, ["farYear"] = 2040 },
                Labels = new Dictionary<string, string> { ["ageGroup"] = "80–89 år" },
                Kroner = 7_420_000,
            },
            Of(FindingKind.NetDebt, null, Certainty.Certain, true, 1, Accounts("12143", "KG31", 2025)),
            Of(FindingKind.FreeIncome, 11_550_000, Certainty.Certain, true, 0, Accounts("12134", "KOSAG110000", 2025)),
            Of(FindingKind.OperatingResult, 7_210_000, Certainty.Certain, true, 2, Accounts("12134", "KOSAGD230000", 2025)) with
            {
                Facts = new Dictionary<string, double> { ["value"] = 0.6, ["year"] = 2025, ["limit"] = 2, ["groupValue"] = 1.0, ["revenue"] = 515_000_000 },
                Labels = new Dictionary<string, string> { ["group"] = "KOSTRA-gruppe 14", ["limitKind"] = "OwnTarget" },
            },
            Of(FindingKind.SupportRatio, null, Certainty.Likely, false, 0, Population),
            Of(FindingKind.MoreOldest, null, Certainty.VeryLikely, false, 0, Population),
            Of(FindingKind.Compass, null, Certainty.Certain, false, 2),
        ];
    }
}
