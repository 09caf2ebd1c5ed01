namespace Analytics.Analysis.Demography.Flows;

/// <summary>When within the year those who move are taken to do it.</summary>
public enum FlowTiming
{
    /// <summary>Half before anybody dies, at the age on 1 January, and half after, a year older: Preston, Heuveline and Guillot (2001), chapter 6.</summary>
    SpreadOverYear,

    /// <summary>All on 31 December, a year older than on 1 January: the "end" convention of the United Nations' ccmppWPP.</summary>
    AtEnd,
}
