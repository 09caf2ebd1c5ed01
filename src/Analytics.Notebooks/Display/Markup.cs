namespace Analytics.Notebooks.Display;

/// <summary>HTML or Markdown that a cell shows as it is.</summary>
public sealed class Markup : IDisplayed
{
    internal Markup(string kind, string text) => Contents = new Dictionary<string, string>(StringComparer.Ordinal) { [kind] = text, [Mime.Text] = text };

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Contents { get; }
}
