namespace Analytics.Analysis.Registers;

/// <summary>An item of a register that the municipality keeps itself.</summary>
/// <param name="Register">The register's name.</param>
/// <param name="Item">Its number in the register.</param>
/// <param name="TitleNb">What it is.</param>
/// <param name="Unit">The unit or sector that it belongs to; empty when none.</param>
/// <param name="State">How far it has come.</param>
public sealed record RegisterItem(string Register, string Item, string TitleNb, string Unit, ItemState State)
{
    /// <summary>The role that answers for it, never a person's name; empty when none.</summary>
    public string OwnerRole { get; init; } = "";

    /// <summary>When it was entered or begun.</summary>
    public DateOnly? Opened { get; init; }

    /// <summary>When it is to be finished.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>When it was finished.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>Code of the indicator that it is to change; empty when none.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>What was measured before it.</summary>
    public double? Baseline { get; init; }

    /// <summary>What it is to come to.</summary>
    public double? Target { get; init; }

    /// <summary>What was measured last.</summary>
    public double? Value { get; init; }

    /// <summary>What baseline, target and value are measured in, such as "kr"; empty when unknown.</summary>
    public string MeasuredIn { get; init; } = "";

    /// <summary>Expected effect in kroner a year.</summary>
    public double? EffectKroner { get; init; }

    /// <summary>Layers of municipal work that it is tagged with: "1.0", "2.0", "3.0", one or more of them.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>Which of the four L's it is tagged with: "lytt", "lær", "løs", "led".</summary>
    public IReadOnlyList<string> Ways { get; init; } = [];

    /// <summary>Focus areas that it is a measure of; those of <c>pipelines/focus.yaml</c>.</summary>
    public IReadOnlyList<string> FocusAreas { get; init; } = [];

    /// <summary>Number of the input that it came from; empty when none.</summary>
    public string FromInput { get; init; } = "";

    /// <summary>Whether something is left to do, and its deadline has passed.</summary>
    public bool IsOverdue(DateOnly day) => State.IsOpen() && Deadline < day;
}
