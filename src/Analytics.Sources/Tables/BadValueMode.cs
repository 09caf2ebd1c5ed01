namespace Analytics.Sources.Tables;

/// <summary>What becomes of a field that should be a number and is none.</summary>
public enum BadValueMode
{
    /// <summary>The number is null, and the text stands in a column beside it, named with <c>_text</c> at its end.</summary>
    KeepText,

    /// <summary>The file's whole row is left out.</summary>
    DiscardRow,

    /// <summary>The number is null.</summary>
    DiscardValue,
}
