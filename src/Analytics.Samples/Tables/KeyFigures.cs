using Analytics.Samples.Accounts;
using Analytics.Samples.JsonStat;
using Analytics.Samples.Population;

namespace Analytics.Samples.Tables;

/// <summary>The key figures of tables 12134 and 13542, from the accounts.</summary>
internal static class KeyFigures
{
    private const string OfRevenue = " i prosent av brutto driftsinntekter (prosent)";

    /// <summary>The nine contents of 12134.</summary>
    public static IReadOnlyList<Contents> Konsern { get; } =
    [
        new("KOSAGD230000", "Netto driftsresultat" + OfRevenue, "prosent", 1),
        new("KOSAGD290000", "Årets merforbruk i driftsregnskapet" + OfRevenue, "prosent", 1),
        new("KOSKG280000", "Arbeidskapital ex. premieavvik" + OfRevenue, "prosent", 1),
        new("KOSKG400000", "Netto renteeksponering" + OfRevenue, "prosent", 1),
        new("KOSKG320000", "Langsiktig gjeld ex. pensjonsforpliktelser" + OfRevenue, "prosent", 1),
        new("KOSAG110000", "Frie inntekter per innbygger (kr)", "kr", 0),
        new("KOSKG210000", "Fri egenkapital drift" + OfRevenue, "prosent", 1),
        new("KOSAGI10000", "Brutto investeringsutgifter" + OfRevenue, "prosent", 1),
        new("KOSAGI210000", "Egenfinansiering av investeringene i prosent av totale brutto investeringer (prosent)", "prosent", 1),
    ];

    /// <summary>The eight contents of 13542.</summary>
    public static IReadOnlyList<Contents> Consolidated { get; } =
    [
        Konsern[5],
        Konsern[0] with { Label = "Netto driftresultat" + OfRevenue },
        Konsern[1],
        Konsern[7],
        Konsern[8],
        new("KOSKG1140000", "Arbeidskapital ex. premieavvik" + OfRevenue, "prosent", 1),
        new("KOSKG1160000", "Langsiktig gjeld ex. pensjonsforpliktelser" + OfRevenue, "prosent", 1),
        Konsern[6],
    ];

    /// <summary>A figure of the accounts.</summary>
    public static decimal Of(string contents, MunicipalAccounts accounts, PersonTable people)
    {
        var (statement, balance) = (accounts.Statement, accounts.Balance);
        return contents switch
        {
            "KOSAGD230000" => Money.Percent(statement.NetResult, statement.Revenue),
            "KOSAGD290000" => Money.Percent(statement["AGD94"], statement.Revenue),
            "KOSKG280000" or "KOSKG1140000" => Money.Percent(balance.WorkingCapital, statement.Revenue),
            "KOSKG400000" => Money.Percent(balance.InterestExposure, statement.Revenue),
            "KOSKG320000" or "KOSKG1160000" => Money.Percent(balance.LongTermDebt, statement.Revenue),
            "KOSAG110000" => Money.PerPerson(statement.FreeIncome, people.Total),
            "KOSKG210000" => Money.Percent(balance.Fund, statement.Revenue),
            "KOSAGI10000" => Money.Percent(balance.Investment, statement.Revenue),
            "KOSAGI210000" => Money.Percent(balance.Investment - balance.Borrowed, balance.Investment),
            _ => throw new ArgumentOutOfRangeException(nameof(contents), contents, "No key figure is written down for this contents code."),
        };
    }
}
