namespace Analytics.Notebooks.Running;

/// <summary>Where an output of a cell came from.</summary>
public enum OutputKind
{
    /// <summary>Printed to standard output.</summary>
    Printed,

    /// <summary>Printed to standard error.</summary>
    PrintedError,

    /// <summary>Given to <c>display</c>.</summary>
    Shown,

    /// <summary>The value of the cell's last line.</summary>
    Value,

    /// <summary>What ended the cell.</summary>
    Error,
}
