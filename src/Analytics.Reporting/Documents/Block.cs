namespace Analytics.Reporting.Documents;

/// <summary>A part of a chapter.</summary>
public abstract record Block;
