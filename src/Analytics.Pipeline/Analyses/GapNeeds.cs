using Analytics.Analysis;
using Analytics.Analysis.Benchmarking;
using Analytics.Analysis.Need;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>The need of a municipality relative to what it is compared with, for the accounts of one year.</summary>
internal sealed class GapNeeds(IReadOnlyList<NeedYear> years, CountedInhabitants inhabitants, MunicipalityCode own)
{
    private const string Oslo = "0301";

    /// <summary>The municipalities that a reference's figure is of.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="day">The 1 January after the accounts' year.</param>
    public IReadOnlyList<MunicipalityCode> Members(GapReference reference, Year day) => reference.Region.Kind == RegionKind.Municipality
        ? [new MunicipalityCode(reference.Region.Value)]
        :
        [
            .. inhabitants.Members(day)
                .Where(m => IsOf(reference.Region, m.Code, m.Group))
                .Select(m => m.Code),
        ];

    /// <summary>The municipality's index divided by the reference's, or why there is none.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="sectors">Sectors of the cost key joined by +.</param>
    /// <param name="accounts">The accounts' year.</param>
    public (double? Relative, string WhyNotNb) Relative(GapReference reference, string sectors, Year accounts)
    {
        if (years.FirstOrDefault(y => y.AccountsYear == accounts) is not { Key: { } key } year)
            return (null, $"Behovet er ikke trukket fra: regnskapet {accounts} hører sammen med kostnadsnøkkelen for {accounts.Plus(1)}, som ikke er lagt inn.");
        if (!year.Municipalities.TryGetValue(own, out var official))
            return (null, PublishedNeed.NoIndex(own, year.Year));
        if (NeedIndex.Of(key, sectors, official.Sectors) is not { } index)
            return (null, $"Kommunen har ingen behovsindeks for sektoren i {year.Year}, bare en samlet, som ikke kan brukes på én sektor.");
        var other = Index(year, key, reference, sectors, accounts.Plus(1));
        return other.HasValue ? (index / other.Value.Index, "") : (null, other.WhyNotNb);
    }

    // A county's code ends in the first two digits of its municipalities.
    private static bool IsOf(RegionCode region, MunicipalityCode code, string? group) => region.Kind switch
    {
        RegionKind.Group => group == region.Value,
        RegionKind.County => code.Value[..2] == region.Value[3..],
        _ => region != RegionCode.CountryWithoutOslo || code.Value != Oslo,
    };

    private Outcome<GroupNeed> Index(NeedYear year, CostKey key, GapReference reference, string sectors, Year day)
    {
        // 1 is the country by definition; a mean of the municipalities that have an index would be a little beside it.
        if (reference.Region == RegionCode.Country)
            return new GroupNeed(1, 1, 1);
        var totals = inhabitants.Totals(day);
        var members = Members(reference, day);
        return members.Count == 1
            ? GroupNeed.Of(reference.NameNb, [new GroupMember(Of(members[0]), 1)])
            : GroupNeed.Of(reference.NameNb, [.. members.Select(m => new GroupMember(Of(m), totals.TryGetValue(m, out var persons) ? persons : null))]);

        double? Of(MunicipalityCode code) => year.Municipalities.TryGetValue(code, out var need) ? NeedIndex.Of(key, sectors, need.Sectors) : null;
    }
}
