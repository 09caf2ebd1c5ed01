using Analytics.Core;

namespace Analytics.Samples.Country;

/// <summary>A region of the KOSTRA tables: a municipality, a group or the country.</summary>
internal sealed class KostraRegion(string code, string label, IReadOnlyList<SampleMunicipality> members)
{
    /// <summary>SSB's code, such as 9905, EKG05 or EAK.</summary>
    public string Code { get; } = code;

    /// <summary>SSB's label.</summary>
    public string Label { get; } = label;

    /// <summary>The municipalities that it covers.</summary>
    public IReadOnlyList<SampleMunicipality> Members { get; } = members;

    /// <summary>Whether this is one municipality's own row.</summary>
    public bool IsMunicipality { get; } = MunicipalityCode.IsValid(code);
}
