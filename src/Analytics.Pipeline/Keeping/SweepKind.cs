namespace Analytics.Pipeline.Keeping;

/// <summary>What may go from a store.</summary>
public enum SweepKind
{
    /// <summary>A part whose place another has taken long ago.</summary>
    RetiredPart,

    /// <summary>A file that neither the catalogue nor an edition names.</summary>
    Unnamed,

    /// <summary>A landed file that nothing kept was read from.</summary>
    Landed,

    /// <summary>A publication that is no frozen edition.</summary>
    Draft,

    /// <summary>Outputs of a notebook that has not been run for long.</summary>
    NotebookCache,

    /// <summary>What a killed run left half done.</summary>
    Leftover,
}
