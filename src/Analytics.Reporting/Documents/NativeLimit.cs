namespace Analytics.Reporting.Documents;

/// <summary>A limit across a chart.</summary>
/// <param name="Label">"Eget måltall: 2,0".</param>
/// <param name="Value">The limit.</param>
/// <param name="IsTarget">The municipality's own target rather than advice.</param>
public sealed record NativeLimit(string Label, double Value, bool IsTarget);
