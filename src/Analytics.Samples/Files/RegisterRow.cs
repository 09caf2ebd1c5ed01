namespace Analytics.Samples.Files;

/// <summary>A row of the register file, as text.</summary>
internal sealed record RegisterRow(string Register, string Item, string Title, string Unit, string OwnerRole, string Status)
{
    public string Opened { get; init; } = "";

    public string Deadline { get; init; } = "";

    public string Closed { get; init; } = "";

    public string Indicator { get; init; } = "";

    public string Baseline { get; init; } = "";

    public string Target { get; init; } = "";

    public string Value { get; init; } = "";

    public string MeasuredIn { get; init; } = "";

    public string EffectKroner { get; init; } = "";

    public string Layers { get; init; } = "";

    public string Ways { get; init; } = "";

    public string FromInput { get; init; } = "";

    public string Focus { get; init; } = "";
}
