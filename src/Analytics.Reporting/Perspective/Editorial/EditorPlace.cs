namespace Analytics.Reporting.Perspective.Editorial;

/// <summary>Where in a chapter an editor's text stands.</summary>
public enum EditorPlace
{
    /// <summary>After the lead, before the first figure.</summary>
    First,

    /// <summary>At the end.</summary>
    Last,
}
