using Analytics.Core;

namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>What one service's users, places and årsverk are computed from.</summary>
/// <param name="Service">Short name.</param>
/// <param name="NameNb">Name in bokmål, without the ages.</param>
/// <param name="Ages">The age group.</param>
/// <param name="Coverage">Coverage by rising year; at least one.</param>
/// <param name="Utilisation">Users in percent of places; null when places are not counted.</param>
/// <param name="FullTime">Årsverk a user or a place; null when unknown.</param>
public sealed record ServiceRates(string Service, string NameNb, AgeRange Ages, IReadOnlyList<ServiceFact> Coverage, ServiceFact? Utilisation, ServiceFact? FullTime)
{
    /// <summary>"hjemmetjenester, 80 år og eldre".</summary>
    public string LabelNb => $"{NameNb}, {AgeText.Nb(Ages)}";

    /// <summary>The numbers behind it that were not read in a source, for a note beside the result.</summary>
    public IReadOnlyList<ServiceFact> Unverified => [.. Coverage.Append(Utilisation).Append(FullTime).OfType<ServiceFact>().Where(f => !f.IsVerified)];

    /// <summary>Whether coverage is the municipality's own, and not the country's.</summary>
    public bool HasOwnCoverage => Coverage[^1].Provenance is not null;

    /// <summary>Where own numbers came from; empty when all are those of the reference file.</summary>
    public IReadOnlyList<Provenance> Own => [.. Coverage.Append(FullTime).Select(f => f?.Provenance).OfType<Provenance>()];

    /// <summary>Makes the services of the reference file, in its order; of utilisation and årsverk the newest year counts.</summary>
    /// <param name="facts">All rows.</param>
    /// <exception cref="ConfigurationException">Rows of one service disagree, coverage is missing, or årsverk are given both a user and a place.</exception>
    public static IReadOnlyList<ServiceRates> FromReference(IReadOnlyList<ServiceFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. facts.GroupBy(f => f.Service).Select(g => OfOne([.. g.OrderBy(f => f.Year)]))];
    }

    /// <summary>Coverage as in the newest year.</summary>
    public CoveragePath Constant() => new ConstantCoverage(Coverage[^1].Value);

    /// <summary>Coverage that goes on as from the oldest to the newest observation; null when there is one alone.</summary>
    /// <param name="damping">How much of a year's change is left in the next: 1 for a straight line, which is the default.</param>
    public CoveragePath? Trend(double damping = 1) =>
        Coverage.Count < 2 ? null : new TrendCoverage(Coverage[0].Year, Coverage[0].Value, Coverage[^1].Year, Coverage[^1].Value, damping);

    /// <summary>Coverage that moves evenly from the newest observation to a target, and stays there.</summary>
    /// <param name="percent">The target, 0-100.</param>
    /// <param name="year">The year that it is reached in, after the newest observation.</param>
    public CoveragePath Target(double percent, Year year) => new TargetCoverage(Coverage[^1].Year, Coverage[^1].Value, year, percent);

    /// <summary>The path that an economist has chosen, or why it can't be followed, in bokmål.</summary>
    /// <param name="choice">The choice.</param>
    public Outcome<CoveragePath> Path(CoverageChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return choice.Kind switch
        {
            CoverageKind.Trend => Trend(choice.Damping) is { } trend ? trend : None($"Trenden for {LabelNb} kan ikke regnes ut: dekningsgraden er bare kjent for {Coverage[0].Year}."),
            CoverageKind.Target when choice.Target is null => None($"Det er ikke satt noe mål for dekningsgraden i {LabelNb}."),
            CoverageKind.Target when choice.Target.Year <= Coverage[^1].Year => None($"Målet for {LabelNb} er satt til {choice.Target.Year}, og dekningsgraden er alt kjent for {Coverage[^1].Year}."),
            CoverageKind.Target => Target(choice.Target.Percent, choice.Target.Year),
            _ => Constant(),
        };

        static Outcome<CoveragePath> None(string why) => Outcome<CoveragePath>.None(why);
    }

    /// <summary>The same service with the municipality's own numbers, where they are known.</summary>
    /// <param name="known">A concept's numbers in the municipality by rising year; empty where none is known.</param>
    public ServiceRates WithOwn(Func<string, IReadOnlyList<(Year Year, double Value, Provenance Provenance)>> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var coverage = OwnFacts(Coverage[^1], known);
        return this with { Coverage = coverage.Count > 0 ? coverage : Coverage, FullTime = FullTime is { } work && OwnFacts(work, known) is [.., var newest] ? newest : FullTime };
    }

    private static List<ServiceFact> OwnFacts(ServiceFact country, Func<string, IReadOnlyList<(Year Year, double Value, Provenance Provenance)>> known) => country.Indicator.Length == 0
        ? []
        : [.. known(country.Indicator).Select(own => country with { Year = own.Year, Value = own.Value, Provenance = own.Provenance, Source = $"SSB-tabell {own.Provenance.SourceTable}", Verification = country.IsVerified ? "verified_data" : country.Verification })];

    private static ServiceRates OfOne(List<ServiceFact> facts)
    {
        var first = facts[0];
        if (facts.Find(f => f.NameNb != first.NameNb || f.Ages != first.Ages) is { } other)
            throw Wrong(first, $"has the name and ages \"{other.NameNb}\" {other.Ages} beside \"{first.NameNb}\" {first.Ages}", "the same name and ages in all its rows");
        if (facts.GroupBy(f => (f.Measure, f.Year)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Wrong(first, $"has {twice.Key.Measure} for {twice.Key.Year} twice", "one value a measure and year");
        List<ServiceFact> coverage = Of(ServiceMeasure.Coverage), perUser = Of(ServiceMeasure.FullTimePerUser), perPlace = Of(ServiceMeasure.FullTimePerPlace);
        var utilisation = Of(ServiceMeasure.Utilisation).LastOrDefault();
        if (coverage.Count == 0)
            throw Wrong(first, "has no coverage", "a row with measure coverage");
        if (perUser.Count > 0 && perPlace.Count > 0)
            throw Wrong(first, "has full_time_per_user and full_time_per_place", "one of them");
        return perPlace.Count > 0 && utilisation is null
            ? throw Wrong(first, "has full_time_per_place and no utilisation", "a row with measure utilisation, so that there are places")
            : new ServiceRates(first.Service, first.NameNb, first.Ages, coverage, utilisation, perUser.Concat(perPlace).LastOrDefault());

        List<ServiceFact> Of(ServiceMeasure measure) => facts.FindAll(f => f.Measure == measure);
    }

    private static ConfigurationException Wrong(ServiceFact fact, string found, string expected) =>
        new("pipelines/reference/service-demand.csv", $"service \"{fact.Service}\" {found}", expected, "Correct the rows, with their source.");
}
