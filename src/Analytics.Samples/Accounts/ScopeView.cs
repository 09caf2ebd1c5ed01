using Analytics.Samples.Country;

namespace Analytics.Samples.Accounts;

/// <summary>The treasury's and the consolidated accounts, seen from those of the konsern.</summary>
internal static class ScopeView
{
    /// <summary>Lines that belong to the treasury alone, whatever the scope.</summary>
    private static readonly HashSet<string> TreasuryOnly = ["A800", "AGD75", "AG10", "AGD76"];

    /// <summary>The usual result of what lies outside the treasury, as a share of its activity.</summary>
    private const double ResultOutside = 0.06;

    /// <summary>The accounts in a scope.</summary>
    public static MunicipalAccounts Of(MunicipalAccounts konsern, Scope scope, SampleMunicipality municipality, int year, int seed)
    {
        var profile = AccountProfiles.Of(municipality.Code);
        var outside = scope switch
        {
            Scope.Konsern => 0,
            Scope.Konsolidert when profile.HasEnterprises => profile.OutsideTreasury / 2,
            _ => profile.OutsideTreasury,
        };
        if (outside == 0)
            return konsern;

        var random = SeededRandom.For(seed, $"scope {municipality.Code.Value} {year}");
        var noise = OperatingStatement.Booked.ToDictionary(line => line, _ => 1 + (0.06 * random.Normal()));
        var scaled = konsern.Scale(name => TreasuryOnly.Contains(name) ? 1 : 1 - (outside * Widened(name, noise)));

        // What is outside spends what it earns but for a small result of its own.
        var ownResult = konsern.Statement.Revenue * outside * ResultOutside * random.Factor(0.8);
        var adjust = scaled.Statement.NetResult - konsern.Statement.NetResult + Money.Round(ownResult);
        var statement = scaled.Statement.With(("AG17", scaled.Statement["AG17"] + adjust)).Covered(konsern.Statement["AGD94"]);
        return scaled with { Statement = statement };
    }

    /// <summary>Free income is the treasury's, so other revenue must carry the whole of what lies outside.</summary>
    private static double Widened(string name, Dictionary<string, double> noise) => name switch
    {
        "AGD78" or "A600" or "AGD96" => 2.6 * noise[name],
        _ => noise.GetValueOrDefault(name, 1),
    };
}
