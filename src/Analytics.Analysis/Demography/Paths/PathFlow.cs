namespace Analytics.Analysis.Demography.Paths;

/// <summary>What is counted of each path and year: start + births − deaths + in − out = end.</summary>
public enum PathFlow
{
    /// <summary>Live births.</summary>
    Births,

    /// <summary>Deaths, those of newborn and of in-movers in the year of moving included.</summary>
    Deaths,

    /// <summary>Moves in, from other municipalities and from abroad, own additions included.</summary>
    In,

    /// <summary>Moves out, to other municipalities and abroad, those whom own alternatives take away included.</summary>
    Out,
}
