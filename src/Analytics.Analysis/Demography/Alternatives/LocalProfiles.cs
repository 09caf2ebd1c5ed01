namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>The municipality's own profiles, for flows that are like its movers or its population.</summary>
/// <param name="Movers">Sex and age of those who have moved in the latest years.</param>
/// <param name="Population">Sex and age of the inhabitants.</param>
public sealed record LocalProfiles(AgeProfile Movers, AgeProfile Population)
{
    internal AgeProfile this[LikeProfile like] => like == LikeProfile.Movers ? Movers : Population;
}
