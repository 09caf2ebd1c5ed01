namespace Analytics.Analysis.Arenas;

/// <summary>What an arena needs: figures of one of some sources, new enough.</summary>
/// <param name="TitleNb">What it is called.</param>
/// <param name="Sources">Names of the sources; one that is new enough will do.</param>
/// <param name="YearsBack">The newest period is of the arena's year less this at least; null when the period does not matter.</param>
/// <param name="MostDays">The newest retrieval is at most this many days old when the arena starts, or today before that; null when its age does not matter.</param>
public sealed record ArenaNeed(string TitleNb, IReadOnlyList<string> Sources, int? YearsBack, int? MostDays);
