using Analytics.Core;
using Analytics.Samples.Country;

namespace Analytics.Samples.Accounts;

/// <summary>How the newest year looked in March, before the June revision.</summary>
internal static class MarchRevision
{
    /// <summary>Had not delivered in March; SSB's imputed values look like any others.</summary>
    public static readonly MunicipalityCode Imputed = new("9908");

    /// <summary>Delivered corrected accounts between March and June.</summary>
    public static readonly IReadOnlySet<MunicipalityCode> Revised =
        new HashSet<MunicipalityCode>(new[] { "9902", "9903", "9905", "9907", "9910", "9912" }.Select(code => new MunicipalityCode(code)));

    /// <summary>The growth that imputation supposes.</summary>
    private const double ImputedGrowth = 1.062;

    /// <summary>The year's accounts as March had them.</summary>
    public static MunicipalAccounts Of(SampleMunicipality municipality, MunicipalAccounts june, MunicipalAccounts yearBefore, int seed)
    {
        if (municipality.Code == Imputed)
            return yearBefore.Scale(_ => ImputedGrowth);

        if (!Revised.Contains(municipality.Code))
            return june;

        var random = SeededRandom.For(seed, "revision " + municipality.Code.Value);
        var noise = new Dictionary<string, double>();
        return june.Scale(name =>
        {
            if (!noise.TryGetValue(name, out var factor))
                noise[name] = factor = random.Factor(name is "AG15" or "AG35" or "A800" or "AGD75" ? 0.001 : 0.006);
            return factor;
        });
    }
}
