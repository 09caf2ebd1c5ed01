namespace Analytics.Pipeline.Running;

/// <summary>One station on an indicator's way from the source to the report.</summary>
/// <param name="Station">Where: indicator, cell, source, vintage, mart, value or used in.</param>
/// <param name="Name">What stands there.</param>
/// <param name="Detail">What is known of it.</param>
public sealed record LineageStep(string Station, string Name, string Detail);
