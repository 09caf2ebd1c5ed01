namespace Analytics.Pipeline.Contracts;

/// <summary>What a broken rule does: a warning is published and recorded, an error holds the file back.</summary>
internal enum Severity
{
    Warning,
    Error,
}
