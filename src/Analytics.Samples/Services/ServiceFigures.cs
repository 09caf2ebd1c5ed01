using Analytics.Samples.Accounts;
using Analytics.Samples.Country;

namespace Analytics.Samples.Services;

/// <summary>The services' key figures by region, year and edition.</summary>
internal sealed class ServiceFigures(CountryAccounts accounts, int seed)
{
    private const int NewestYear = NationalEconomy.LastYear;

    /// <summary>The published value of a figure.</summary>
    public decimal Of(ServiceFigure figure, KostraRegion region, int year, Edition edition)
    {
        if (region.IsMunicipality)
            return Rounded(figure, Member(figure, region, year, edition));

        var weighted = 0.0;
        var people = 0.0;
        foreach (var member in KostraRegions.All.Where(other => other.IsMunicipality && region.Members.Contains(other.Members[0])))
        {
            var weight = accounts.People(member, year).Total;
            weighted += weight * Member(figure, member, year, edition);
            people += weight;
        }

        var estimate = weighted / people * SeededRandom.For(seed, $"estimate {figure.Code} {region.Code} {year}").Factor(0.003);
        return Rounded(figure, Math.Min(estimate, figure.Most));
    }

    private double Member(ServiceFigure figure, KostraRegion region, int year, Edition edition)
    {
        var municipality = region.Members[0];
        var early = year == NewestYear && edition == Edition.March;
        if (early && municipality.Code == MarchRevision.Imputed)
            return Member(figure, region, year - 1, Edition.June);

        var own = SeededRandom.For(seed, $"figure {figure.Code} {municipality.Code.Value}").Factor(figure.Spread);
        var ofYear = SeededRandom.For(seed, $"figure {figure.Code} {municipality.Code.Value} {year}").Factor(figure.Noise);
        var revision = early && MarchRevision.Revised.Contains(municipality.Code)
            ? SeededRandom.For(seed, $"revision {figure.Code} {municipality.Code.Value}").Factor(figure.Noise)
            : 1;
        return Math.Min(figure.Path.At(year) * figure.Size.At(accounts.People(region, year).Total) * own * ofYear * revision, figure.Most);
    }

    private static decimal Rounded(ServiceFigure figure, double value) => Math.Round((decimal)value, figure.Decimals, MidpointRounding.AwayFromZero);
}
