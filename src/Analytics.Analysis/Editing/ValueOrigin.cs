namespace Analytics.Analysis.Editing;

/// <summary>Whose figure a value is.</summary>
public enum ValueOrigin
{
    /// <summary>As the source published it for this municipality.</summary>
    Published,

    /// <summary>Made of the figures of former municipalities: part of the history, and never a suspect.</summary>
    Moved,

    /// <summary>Published for a year in which there was no such municipality.</summary>
    NoMunicipality,
}
