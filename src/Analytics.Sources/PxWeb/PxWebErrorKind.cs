namespace Analytics.Sources.PxWeb;

/// <summary>Why the statistics bank refused, as its answer's text says; the HTTP status may say something else.</summary>
public enum PxWebErrorKind
{
    /// <summary>The bank has no such table.</summary>
    TableUnknown,

    /// <summary>The table has no such variable.</summary>
    VariableUnknown,

    /// <summary>A variable has no such value. One such code makes the bank refuse the whole request.</summary>
    ValueUnknown,

    /// <summary>There is no such code list; upper and lower case matter in its id.</summary>
    CodeListUnknown,

    /// <summary>A variable that cannot be left out is missing.</summary>
    MissingSelection,

    /// <summary>An expression that the bank does not understand.</summary>
    IllegalExpression,

    /// <summary>A placement in heading and stub that the bank does not understand.</summary>
    IllegalPlacement,

    /// <summary>More cells than the bank answers at once.</summary>
    TooManyCells,

    /// <summary>An output format that the bank does not have.</summary>
    UnsupportedFormat,

    /// <summary>Too many calls in a short time.</summary>
    TooManyRequests,

    /// <summary>Version 1's "request for variable … has an error": the variable or one of its codes.</summary>
    VariableFault,

    /// <summary>Version 1's "Parameter error": anything in the query.</summary>
    ParameterFault,

    /// <summary>The address leads to nothing: this version is not there, or a gateway answered.</summary>
    RouteMissing,

    /// <summary>Anything else.</summary>
    Other,
}
