namespace Analytics.Analysis.Registers;

/// <summary>What the items of a register are, which decides what is computed of them.</summary>
public enum RegisterShape
{
    /// <summary>A measure of a strategy or plan.</summary>
    Measure,

    /// <summary>A benefit that was expected of something.</summary>
    Benefit,

    /// <summary>An order of the leadership to somebody.</summary>
    Order,

    /// <summary>A plan with a period.</summary>
    Plan,

    /// <summary>A reported deviation: only counted, as a single one can tell of a person.</summary>
    Deviation,

    /// <summary>A leader's agreement: only counted, as there is one for each person.</summary>
    Agreement,

    /// <summary>Something that is tried out.</summary>
    Pilot,

    /// <summary>What somebody proposed in an opening phase.</summary>
    Input,
}
