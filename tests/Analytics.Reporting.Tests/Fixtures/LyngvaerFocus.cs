using Analytics.Analysis.Focus;
using Analytics.Analysis.Registers;
using Analytics.Analysis.Surveys;
using Analytics.Core;

namespace Analytics.Reporting.Tests.Fixtures;

/// <summary>Focus areas of the fictional municipality: one with every kind of number, and one of which nothing is known.</summary>
public static class LyngvaerFocus
{
    public static readonly DateOnly Day = new(2026, 5, 10);

    public static FocusArea Area { get; } = new("arbeidsgiver", "Kommunen som arbeidsgiver", "Er kommunen et godt sted å jobbe?", [], [], [], [], [], []);

    public static FocusPage Employer { get; } = new(
        Area,
        [
            new FocusNumber("6 Kommunen som arbeidsgiver", FocusState.Known, 55) { Unit = "poeng", PeriodNb = "2023", SourceNb = "oppdiktet", Highest = 100, Change = 11, Since = "2021" },
            FocusNumber.Missing("Område 4", "Bare kjent som sum av område 4 og 5, 113 av 200 poeng. Den deles ikke."),
        ],
        [
            new FocusNumber("Mestringsorientert ledelse", FocusState.Known, 3.79) { Decimals = 2, PeriodNb = "2025", SourceNb = "oppdiktede svar", Scale = "1-5", Change = 0.16, Since = "2023", Verdict = ChangeVerdict.Certain },
            new FocusNumber("Rolleklarhet", FocusState.Hidden, null) { WhyNotNb = "Holdt tilbake av hensyn til dem som har svart.", SourceNb = "oppdiktede svar" },
        ],
        [
            new FocusNumber("Netto driftsutgifter til administrasjon per innbygger", FocusState.Known, 4_314)
            {
                Unit = "kr", PeriodNb = "2025", Provenance = Lyngvaer.Population with { SourceTable = "12362", Maturity = DataMaturity.Provisional }, Other = 4_009, OtherNb = "KOSTRA-gruppe 5", Target = new FocusTarget(4_500, false, "vedtak"),
            },
        ],
        [new FocusNumber("Fravær", FocusState.Known, 8.94) { Unit = "prosent", Decimals = 1, PeriodNb = "2025-05 til 2026-04", SourceNb = "Kommunens styringstall per enhet", Target = new FocusTarget(6, false, "Styringskort") }],
        [
            Register("tiltak", "Tiltak", [.. Enumerable.Range(1, 5).Select(i => new RegisterItem("tiltak", $"T-{i}", $"Tiltak nummer {i}", "Stab", i == 5 ? ItemState.Done : ItemState.Running) { Deadline = new(2026, 3 + i, 1) })]),
            Register("lederavtale", "Lederavtaler", [new RegisterItem("lederavtale", "L-1", "Lederavtale", "Stab", ItemState.Done)]) with { Items = [] },
        ],
        "",
        [Between(-0.7, 0.03), Between(0.1, 0.8), new Association(AssociationOver.Units, "Mestringsklima", "Fravær", 7, Association.Of(AssociationOver.Units, new("A", []), new("B", [])).Correlation, null)]);

    public static FocusPage Unknown { get; } = new(Area with { TitleNb = "Ukjent område" }, [FocusNumber.Missing("Kommunekompasset", "Ingen evaluering er lest inn.")], [], [], [], [], "Ingen registre er lest inn.", []);

    public static Association Between(double rho, double holm, AssociationOver over = AssociationOver.Units) => new(
        over, "Mestringsorientert ledelse", "Fravær", 12, new RankCorrelation(12, rho, new ConfidenceInterval(Math.Max(-1, rho - 0.4), Math.Min(1, rho + 0.4), 0.95), holm), holm);

    private static FocusRegister Register(string name, string title, IReadOnlyList<RegisterItem> items) => new(name, title, RegisterOverview.Of([.. items], Day), items);
}
