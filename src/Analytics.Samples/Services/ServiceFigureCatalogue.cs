namespace Analytics.Samples.Services;

/// <summary>The key figures of services; levels near those of Norwegian municipalities.</summary>
internal static class ServiceFigureCatalogue
{
    private static readonly Polyline SmallClasses = new((900, 0.60), (3_000, 0.78), (10_000, 0.92), (30_000, 1.02), (60_000, 1.07));
    private static readonly Polyline SmallCostMore = new((900, 1.14), (3_000, 1.08), (10_000, 1.02), (30_000, 0.98));

    /// <summary>Andel innbyggere 80 år og over som bruker hjemmetjenester.</summary>
    public static ServiceFigure HomeServices { get; } = new("KOShjtj80aarover0001", new((2015, 32.4), (2020, 29.0), (2025, 25.4)), 0.08, 0.02);

    /// <summary>Andel innbyggere 80 år og over på institusjon.</summary>
    public static ServiceFigure NursingHomes { get; } = new("KOSsykhjand80aar0000", new((2015, 13.2), (2020, 11.3), (2025, 9.1)), 0.12, 0.03);

    /// <summary>Årsverk per bruker av omsorgstjenester.</summary>
    public static ServiceFigure StaffPerUser { get; } = new("KOSaarsvbrukerom0000", new((2015, 0.54), (2025, 0.63)), 0.10, 0.02);

    /// <summary>Utgifter per oppholdsdøgn i institusjon.</summary>
    public static ServiceFigure NursingDay { get; } = new("KOSBDU253261oppd0000", new((2015, 3_420), (2020, 4_150), (2022, 4_720), (2025, 5_630)), 0.07, 0.02) { Size = SmallCostMore, Decimals = 0 };

    /// <summary>Andel barn 1-5 år i barnehage.</summary>
    public static ServiceFigure Kindergarten1To5 { get; } = new("KOSandel150000", new((2015, 90.6), (2020, 92.9), (2025, 94.6)), 0.012, 0.008) { Most = 100 };

    /// <summary>Andel barn 3-5 år i barnehage.</summary>
    public static ServiceFigure Kindergarten3To5 { get; } = new("KOSandel350000", new((2015, 96.6), (2025, 97.6)), 0.008, 0.006) { Most = 100 };

    /// <summary>Barn per årsverk i grunnbemanning.</summary>
    public static ServiceFigure ChildrenPerStaff { get; } = new("KOSbarnaav0000", new((2015, 6.1), (2019, 5.7), (2025, 5.7)), 0.04, 0.015);

    /// <summary>Gruppestørrelse 2.</summary>
    public static ServiceFigure ClassSize { get; } = new("KOSgrstr20000", new((2015, 16.4), (2019, 15.8), (2025, 15.5)), 0.04, 0.015) { Size = SmallClasses };

    /// <summary>Grunnskolepoeng.</summary>
    public static ServiceFigure SchoolPoints { get; } = new("KOSgrunnskolepoe0000", new((2015, 40.6), (2020, 42.6), (2022, 42.8), (2025, 41.9)), 0.022, 0.012);

    /// <summary>Utgifter til skoleskyss per elev som får skyss.</summary>
    public static ServiceFigure SchoolTransport { get; } = new("KOSKBDUperskyss0000", new((2015, 10_800), (2020, 13_100), (2025, 18_900)), 0.15, 0.04) { Decimals = 0 };
}
