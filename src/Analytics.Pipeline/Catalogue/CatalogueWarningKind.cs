namespace Analytics.Pipeline.Catalogue;

/// <summary>In which way the catalogue and a table have come apart.</summary>
public enum CatalogueWarningKind
{
    /// <summary>SSB has stopped updating the table.</summary>
    TableDiscontinued,

    /// <summary>The table has no such variable.</summary>
    VariableGone,

    /// <summary>The variable has no such code.</summary>
    CodeGone,

    /// <summary>The code is there, but its label or unit is that of another measure.</summary>
    MeaningChanged,
}
