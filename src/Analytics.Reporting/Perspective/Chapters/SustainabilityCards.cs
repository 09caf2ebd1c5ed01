using Analytics.Analysis.Economy;
using Analytics.Analysis.Services;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Economic, service and social sustainability, each with its own facts and with what is not assessed.</summary>
internal static class SustainabilityCards
{
    private const int MigrationYears = 5;
    private static string NotAssessed => Say("Ikke vurdert:");

    public static CardsBlock Write(ReportContext context) => new([Economic(context), Services(context), Social(context)]);

    private static Card Economic(ReportContext context)
    {
        var definition = Say("Inntektene samsvarer med utgiftene.");
        if (context.Input.Sustainability is not { Study: { } study } outlook)
            return new Card(Say("Økonomisk bærekraft"), definition, [new ListItem(NotAssessed, Say("regnskapet er ikke ført framover, fordi tall mangler."), DataStatus.Missing)], context.Sources.Note([], calculated: true, also: Say("egen beregning")));
        var path = study.Unchanged;
        var near = SustainabilityTable.Shown(path) is var shown ? shown[Math.Min(1, shown.Count - 1)] : null!;
        List<ListItem> facts =
        [
            new(Say("Resultatet"), Say($"kan gå fra {ReportNumbers.Fixed(100 * path.Opening.NetResult / path.Opening.Revenue, 1)} prosent i {path.Opening.Year} til {ReportNumbers.Percent(near.ResultPercent)} i {near.Year}, uten endring.")),
            new(Say("Fondet"), path.FundEmpty is { } empty ? Say($"kan være tomt i {empty}.") : Say($"kan vare ut {path.Years[^1].Year}.")),
        ];
        if (outlook.Unusual is { } unusual)
            facts.Insert(0, new ListItem(Say("Uvanlig startår:"), Say($"{ReportNumbers.Fixed(unusual.Percent, 1)} prosent i {path.Opening.Year}, mot {ReportNumbers.Fixed(unusual.UsualPercent, 1)} i snitt de {ReportWords.Count(unusual.Years)} årene før.")));
        if (SustainabilityTable.Risk(outlook, near.Year) is { } risk)
            facts.Insert(facts.Count - 1, new ListItem(Say("Underskudd"), Say($"i {near.Year} i {ProbabilityWords.OfTen(risk.BelowZero)} framtider.")));
        return new Card(Say("Økonomisk bærekraft"), definition, facts, SustainabilityTable.Note(context, outlook, path.Opening.Year));
    }

    private static Card Services(ReportContext context)
    {
        var indicators = (context.Input.Services?.Pages ?? []).SelectMany(p => p.Indicators).ToList();
        var compared = indicators.Select(ServiceTable.Main).OfType<ServiceComparison>().ToList();
        var facts = new List<ListItem>();
        if (compared.Count > 0)
        {
            facts.Add(compared.Count(c => c.IsUnclear == false) is > 0 and var clear
                ? new ListItem(Say("Klart ulikt"), Say($"{Others(compared)} i {ReportNumbers.Whole(clear)} av {ReportNumbers.Whole(compared.Count)} tall for tjenestene."))
                : new ListItem(Say("Ingen klar forskjell"), Say($"fra {Others(compared)} i {ReportNumbers.Whole(compared.Count)} tall for tjenestene.")));
        }

        var lights = indicators.Select(i => i.Light.Verdict).Where(v => v != TrafficLightVerdict.NotAssessed).ToList();
        if (lights.Count > 0)
            facts.Add(new ListItem(Say("Egne mål"), Say($"er nådd for {ReportNumbers.Whole(lights.Count(v => v == TrafficLightVerdict.Green))} av {ReportNumbers.Whole(lights.Count)} tall som har et mål.")));
        if (context.Input.Staffing is { Study: { } study } staffing)
            facts.Add(new ListItem(Say("Ressursene:"), Say($"behovet kan gå fra {ReportNumbers.Fixed(study.Unchanged.Years[0].PerHundred, 1)} årsverk per 100 innbyggere {StaffingTable.Ages(staffing)} i {study.Unchanged.Years[0].Year} til {ReportNumbers.Fixed(study.Unchanged.Years[^1].PerHundred, 1)} i {study.Unchanged.Years[^1].Year}.")));
        facts.Add(new ListItem(NotAssessed, Say($"{(compared.Count == 0 ? Say("forskjeller fra andre, ") : "")}{(context.Input.Staffing?.Study is null ? Say("årsverk, ") : "")}kompetanse og hva mottakerne selv mener. Slike tall er ikke lest inn."), DataStatus.Missing));
        var sources = indicators.Where(i => ServiceTable.Main(i) is not null).Select(i => i.Measure.Own.Latest!.Provenance).DistinctBy(p => p.SourceTable);
        return new Card(Say("Tjenestemessig bærekraft"), Say("God kvalitet, ressurser og kompetanse."), facts, context.Sources.Note(sources, calculated: true, also: context.Input.Staffing?.Study is null ? Say("egen beregning") : Say("egen framskriving")));
    }

    private static Card Social(ReportContext context)
    {
        var facts = new List<ListItem>();
        var totals = context.Totals.ToDictionary(t => t.Year, t => t.Value);
        var rates = context.Input.Events.Where(e => totals.GetValueOrDefault(e.Year.Value) > 0).OrderBy(e => e.Year).TakeLast(MigrationYears).Select(e => (e.Year, Rate: 1000 * e.NetMigration / totals[e.Year.Value])).ToList();
        if (rates.Count > 1)
        {
            facts.Add(new ListItem(
                Say("Netto flytting"),
                Say($"var i snitt {ReportNumbers.Signed(rates.Average(r => r.Rate), 1)} per 1000 innbyggere i året {ReportNumbers.Years(rates[0].Year.Value, rates[^1].Year.Value)}, og fra {ReportNumbers.Signed(rates.Min(r => r.Rate), 1)} til {ReportNumbers.Signed(rates.Max(r => r.Rate), 1)} i enkeltår.")));
        }

        if (context.Input.Main is { } main && ReportContext.TargetYear(main) is var target)
        {
            var interval = main.Intervals.FirstOrDefault(i => i.Ages == new AgeRange(0) && i.Year == target);
            facts.Add(new ListItem(
                Say("Folketallet"),
                Say($"kan gå fra {ReportNumbers.Whole(main.Years[main.BaseYear].Total)} i {main.BaseYear} til om lag {ReportNumbers.NearestTen(main.Years[target].Total)} i {target}{(interval is null ? "" : Say($" (80{ReportNumbers.Space}%-intervall {ReportNumbers.Range(ReportNumbers.NearestTen(interval.Persons.Low), ReportNumbers.NearestTen(interval.Persons.High))})"))}.")));
        }

        facts.Add(new ListItem(NotAssessed, Say($"{(rates.Count > 1 ? "" : Say("flytting, "))}levekår, tilhørighet og hva innbyggerne mener. Folkehelsetall og innbyggerundersøkelse er ikke lest inn."), DataStatus.Missing));
        List<Provenance> sources = [.. context.Input.Population is { } p ? [p.Provenance] : Array.Empty<Provenance>(), .. rates.Count > 1 && context.Input.EventsProvenance is { } e ? [e] : Array.Empty<Provenance>()];
        return new Card(Say("Sosial bærekraft"), Say("Gode liv, og et sted folk ønsker å bo og flytte til."), facts, context.Sources.Note(sources, calculated: true, also: context.Input.Main is null ? Say("egen beregning") : Say("egen framskriving")));
    }

    private static string Others(List<ServiceComparison> compared) => ReportWords.Join([.. compared.Select(c => Name(c.Comparison.Other.RegionName)).Distinct().Select(ReportWords.Lower)]);
}
