using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>What an alternative changes from the main alternative; the default changes nothing.</summary>
public sealed record ProjectionLevers
{
    /// <summary>Fertility of a calendar year against the main alternative's; 1 by default.</summary>
    public Func<Year, double> Fertility { get; init; } = _ => 1;

    /// <summary>What the yearly decline of death rates is multiplied by: 1 as it has been (the default), 0 for constant mortality.</summary>
    public double MortalityDecline { get; init; } = 1;

    /// <summary>Moves between municipalities in a calendar year against the main alternative's; 1 by default, 0 for none.</summary>
    public Func<Year, double> DomesticMobility { get; init; } = _ => 1;

    /// <summary>Immigration in a calendar year against the main alternative's; 1 by default, 0 for none.</summary>
    public Func<Year, double> Immigration { get; init; } = _ => 1;

    /// <summary>Net immigration in a calendar year against the main alternative's: 1 by default, 0 when as many come as leave. Immigration carries the whole difference, and is never below zero.</summary>
    public Func<Year, double> NetImmigration { get; init; } = _ => 1;

    /// <summary>Emigration in a calendar year against the main alternative's; 1 by default, 0 for none.</summary>
    public Func<Year, double> Emigration { get; init; } = _ => 1;

    /// <summary>Whether the total is held to a damped trend and the number of births to its own past, as in the main alternative; off where nobody moves.</summary>
    public bool AdjustsTotal { get; init; } = true;

    /// <summary>Persons who join (or, negative, leave) a municipality in a calendar year by sex and age on 1 January; nobody by default.</summary>
    public Func<MunicipalityCode, Year, SexAgeValues> Extra { get; init; } = (_, _) => SexAgeValues.Zero;

    /// <summary>The main alternative.</summary>
    public static ProjectionLevers Main { get; } = new();

    /// <summary>Births and deaths alone: what happens when nobody moves.</summary>
    public static ProjectionLevers NoMigration { get; } = new()
    {
        DomesticMobility = _ => 0,
        Immigration = _ => 0,
        Emigration = _ => 0,
        AdjustsTotal = false,
    };
}
