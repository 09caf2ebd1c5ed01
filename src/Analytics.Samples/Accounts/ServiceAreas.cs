namespace Analytics.Samples.Accounts;

/// <summary>The service areas of table 12362 that the country reports, in the table's order.</summary>
internal static class ServiceAreas
{
    /// <summary>Code and label as SSB writes them.</summary>
    public static IReadOnlyList<(string Code, string Label)> All { get; } =
    [
        ("FGK12", "Sosialsektoren samlet"),
        ("FGK13", "Barnevern"),
        ("FGK14", "Vann, avløp, renovasjon, avfall (VAR)"),
        ("FGK15", "Kirke"),
        ("FGK17", "Brann- og ulykkesvern"),
        ("FGK1a", "Politisk styring og kontrollvirksomhet, kommune"),
        ("FGK1b", "Administrasjon, kommune"),
        ("FGK2", "Kultursektoren, kommune"),
        ("FGK3", "Plan, byggesak og miljø, kommune"),
        ("FGK4", "Næringsforvaltning, kommune"),
        ("FGK5", "Samferdsel, kommune"),
        ("FGK6a", "Eiendomsforvaltning, kommune"),
        ("FGK7", "Barnehage"),
        ("FGK8b", "Grunnskole"),
        ("FGK9", "Helse- og omsorg"),
    ];
}
