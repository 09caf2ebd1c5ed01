namespace Analytics.Sources.JsonStat;

/// <summary>The bytes of one value inside a document.</summary>
internal readonly record struct DocumentPart(int Start, int End);
