namespace Analytics.Notebooks.Display;

/// <summary>What knows how it is shown in a notebook.</summary>
public interface IDisplayed
{
    /// <summary>Its content by kind (<c>text/html</c>), the richest that a program can show is taken; <c>text/plain</c> is always among them.</summary>
    IReadOnlyDictionary<string, string> Contents { get; }
}
