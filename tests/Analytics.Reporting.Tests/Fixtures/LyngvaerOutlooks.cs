using Analytics.Analysis.Benchmarking;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Economy;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Staffing;
using Analytics.Analysis.Sustainability;
using Analytics.Core;
using Analytics.Reporting.Perspective;

namespace Analytics.Reporting.Tests.Fixtures;

/// <summary>What the analyses of their own say of Lyngvær: spending, demographic cost, staff and the accounts carried forward.</summary>
public static class LyngvaerOutlooks
{
    private static readonly Year Opening = new(2025);
    private static readonly Year Last = new(2041);
    private static readonly AgeRange WorkingAge = new(20, 66);

    private static readonly IReadOnlyList<UnitCost> UnitCosts =
    [
        .. new (string Sector, int From, int To, double Kroner)[] { ("barnehage", 0, 5, 168_000), ("grunnskole", 6, 15, 152_000), ("sosial", 16, 66, 6_000), ("pleie", 67, 79, 41_000), ("pleie", 80, Age.Count - 1, 231_000) }
            .Select(c => new UnitCost(c.Sector, c.To == Age.Count - 1 ? new AgeRange(c.From) : new AgeRange(c.From, c.To), c.Kroner, 2025, "", "")),
    ];

    public static SpendingComparison Spending { get; } = new(
        [
            Difference(new RegionCode("EKG14"), "KOSTRA-gruppe 14", "helse og omsorg", 40_560, 38_980, 1.02, 1_050_000),
            Difference(new RegionCode("EKG14"), "KOSTRA-gruppe 14", "barnehage", 8_120, 9_740, 0.91, 820_000),
            Difference(new RegionCode("EKG14"), "KOSTRA-gruppe 14", "kultur", 2_390, 3_030, null, null),
            Difference(RegionCode.Country, "Landet", "helse og omsorg", 40_560, 33_760, null, null),
            Difference(RegionCode.Country, "Landet", "kultur", 2_390, 2_960, null, null),
            Difference(new RegionCode("9906"), "Steindalen", "helse og omsorg", 40_560, 41_210, null, null),
            Difference(new RegionCode("9907"), "Myrvær", "helse og omsorg", 40_560, 37_330, null, null),
            Difference(new RegionCode("9907"), "Myrvær", "kultur", 2_390, 2_100, null, null),
        ],
        [
            new CoverageDifference(new RegionCode("EKG14"), "KOSTRA-gruppe 14", "netto-driftsutgifter-barnehage-per-innbygger-1-5", "barnehage, 1–5 år", Opening, CoverageSplit.Of(91, 203_000, 94, 196_000).Value!, 91, 94, 0.1, [Lyngvaer.Accounts("13502", "KOSandel150000", 2025)]),
            new CoverageDifference(RegionCode.Country, "Landet", "netto-driftsutgifter-barnehage-per-innbygger-1-5", "barnehage, 1–5 år", Opening, CoverageSplit.Of(91, 203_000, 94.2, 190_000).Value!, 91, 94.2, 1.2, [Lyngvaer.Accounts("13502", "KOSandel150000", 2025)]),
        ],
        ["Netto driftsutgifter til kirke per innbygger: Landet er ikke sammenlignet, fordi tabell 12362 ikke er lest inn med et felles år."]);

    public static CostOutlook Costs { get; } = new(
        FictionalPopulation.Base,
        2025,
        [("barnehage", "Barnehage"), ("grunnskole", "Grunnskole"), ("pleie", "Pleie og omsorg"), ("sosial", "Sosialtjenester")],
        DemographicCosts.Yearly(year => FictionalPopulation.Projected(true).GetValueOrDefault(year), UnitCosts, FictionalPopulation.Base.Plus(1), Last),
        [new AlternativeCost("Lav nasjonal vekst (LLML)", [.. DemographicCosts.Yearly(year => FictionalPopulation.Projected(false).GetValueOrDefault(year), UnitCosts, FictionalPopulation.Base.Plus(1), Last)])],
        new Dictionary<string, double> { ["grunnskole"] = 1.08 },
        null,
        "anslått fra kostnadsnøkler og regnskap, ikke TBUs egne",
        ["Eget kostnadsnivå er ikke kjent for barnehage, pleie, sosial."]);

    public static StaffingOutlook Staffing { get; } = Staff();

    public static SustainabilityOutlook Sustainability { get; } = Accounts();

    public static SustainabilityOutlook NoAccounts { get; } = new(AccountingScope.None, new SustainabilityAssumptions(), null, [], null, null, [], ["Regnskapet kan ikke føres framover: kommunen har ingen tall for disposisjonsfond."]);

    private static SpendingDifference Difference(RegionCode reference, string name, string service, double own, double other, double? need, double? fullTime)
    {
        var gap = new NeedAdjustedGap(own, other, need);
        return new SpendingDifference(
            reference,
            name,
            $"netto-driftsutgifter-{service}-per-innbygger",
            $"Netto driftsutgifter til {service} per innbygger",
            Opening,
            true,
            gap,
            GapAmount.Of(gap.Gap, 4978, fullTime),
            gap.LevelPart is { } level ? GapAmount.Of(level, 4978, fullTime) : null,
            need is null ? "Sektoren har ingen kostnadsnøkkel, så bare den rå forskjellen vises." : "",
            Lyngvaer.Accounts("12362", "KOSnettodriftinnb0000", 2025));
    }

    private static StaffingOutlook Staff()
    {
        var facts = new StaffingFacts { SickLeavePercent = 9, PositionSizePercent = 75, TurnoverPercent = 7, RetirementPercent = 2.5 };
        var care = Staffed("helse-og-omsorg", "helse og omsorg", [new AgeWeight(new AgeRange(67, 79), 1), new AgeWeight(new AgeRange(80), 6)], 248, facts);
        var school = Staffed("grunnskole", "grunnskole", [new AgeWeight(new AgeRange(6, 15), 1)], 92, facts);
        StaffedService[] services = [care, school];
        return new StaffingOutlook(
            WorkingAge,
            [.. services.Select(s => new ServiceStaff(s.Service, "egne", "lønnssystemet 31.12.2025", s.Path()))],
            StaffingStudy.Run(services, [new StaffingLever("heltid", "Ti prosentpoeng større stillinger", new Year(2028)) { PositionSizePoints = 10 }, new StaffingLever("fravær", "To prosentpoeng lavere sykefravær", new Year(2028)) { SickLeavePoints = -2 }]),
            [new StaffingSpread(Last, new PredictionInterval(445, 512), new PredictionInterval(18.5, 21.9), null)],
            [new AlternativeStaff("Lav nasjonal vekst (LLML)", StaffingPath.Together([.. services.Select(s => s.Path(new StaffingLever("lav", "Færre", new Year(2027)) { ProductivityPercent = 0.2 }))]))],
            ["Årsverk i barnehage er ikke kjent."]);
    }

    private static StaffedService Staffed(string service, string name, AgeWeight[] weights, double fullTime, StaffingFacts facts)
    {
        var staffing = new StaffingService(service, name, weights);
        var years = FictionalPopulation.Projected(true).Where(y => y.Key >= FictionalPopulation.Base && y.Key <= Last).OrderBy(y => y.Key).ToList();
        return new StaffedService(
            staffing,
            new StaffingOpening(FictionalPopulation.Base, fullTime, staffing.Work(FictionalPopulation.Counted[FictionalPopulation.Base])),
            [.. years.Select(y => new StaffingDemand(y.Key, staffing.Work(y.Value), y.Value.Sum(WorkingAge)))],
            facts);
    }

    private static SustainabilityOutlook Accounts()
    {
        var opening = new OpeningAccounts(Opening, 515e6, 421e6, 3.1e6, 46.9e6, 535.6e6, 430e6, 58e6);
        var need = Enumerable.Range(0, 16).Select(n =>
        {
            var year = Opening.Plus(n);
            var people = FictionalPopulation.Counted.GetValueOrDefault(year) ?? FictionalPopulation.Projected(true)[year];
            return new NeedYear(year, people.Total, UnitCosts.Sum(c => people.Sum(c.Range) * c.KronerPerPerson), 62_000);
        }).ToList();
        var assumptions = new SustainabilityAssumptions();
        var study = LeverStudy.Run(
            opening,
            need,
            assumptions,
            [new Lever("pause", "Halverte investeringer i fire år", new Year(2027)) { To = new Year(2030), InvestmentsPaused = 0.5 }, new Lever("skole", "Én skole færre", new Year(2028)) { Kroner = 4_500_000 }]);
        return new SustainabilityOutlook(
            AccountingScope.Konsern,
            assumptions,
            study,
            [.. study.Unchanged.Years.Select((y, i) => new ResultRisk(y.Year, y.ResultPercent - 1.5, y.ResultPercent, y.ResultPercent + 1.5, Math.Min(1, 0.25 + 0.15 * i), Math.Min(1, 0.1 * i)))],
            new ResultNoise(1.1, 11),
            null,
            [
                new Threshold("netto-driftsresultat", 2, null, "prosent", ThresholdKind.OwnTarget, "Kommunestyret 12.12.2025, sak 98/25", "vedtak"),
                new Threshold("disposisjonsfond", 8, null, "prosent", ThresholdKind.NationalAdvice, "KØB rapport nr. 1", "verified_primary"),
                new Threshold("netto-lanegjeld", null, 75, "prosent", ThresholdKind.NationalAdvice, "KØB rapport nr. 1", "verified_primary"),
            ],
            []);
    }
}
