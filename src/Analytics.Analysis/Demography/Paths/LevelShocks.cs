namespace Analytics.Analysis.Demography.Paths;

/// <summary>How uncertain the levels of the flows are; the shocks of different flows are independent.</summary>
public sealed record LevelShocks
{
    /// <summary>No uncertainty of level: what is random is only who moves, dies and is born.</summary>
    public static LevelShocks None { get; } = new();

    /// <summary>Multiplies expected in-moves and immigration; none by default. Own additions and the probabilities of leaving are not multiplied.</summary>
    public LevelShock Migration { get; init; } = LevelShock.None;

    /// <summary>Multiplies expected births; none by default.</summary>
    public LevelShock Fertility { get; init; } = LevelShock.None;

    /// <summary>Multiplies the probabilities of dying, which stay at what those who leave allow at most; none by default.</summary>
    public LevelShock Mortality { get; init; } = LevelShock.None;
}
