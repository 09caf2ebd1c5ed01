namespace Analytics.Samples.Accounts;

/// <summary>Rounding of amounts and ratios.</summary>
internal static class Money
{
    /// <summary>An amount times a factor, in whole units.</summary>
    public static long Times(long amount, double factor) => Round(amount * factor);

    /// <summary>The nearest whole unit.</summary>
    public static long Round(double amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);

    /// <summary>A part as a percentage with one decimal.</summary>
    public static decimal Percent(long part, long whole) => Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);

    /// <summary>An amount in 1000 kr, as whole kr for each of so many.</summary>
    public static decimal PerPerson(long thousands, int persons) => Math.Round(1000m * thousands / persons, MidpointRounding.AwayFromZero);
}
