namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>The ages of a flow: a profile, or one that the municipality's own figures give.</summary>
public sealed record FlowAges
{
    private FlowAges(AgeProfile? profile, LikeProfile? like) => (Profile, Like) = (profile, like);

    /// <summary>The profile; null when it comes from the municipality's own figures.</summary>
    public AgeProfile? Profile { get; }

    /// <summary>Which of the municipality's own figures; null when the profile is given.</summary>
    public LikeProfile? Like { get; }

    /// <summary>Ages of a given profile.</summary>
    public static FlowAges Of(AgeProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new FlowAges(profile, null);
    }

    /// <summary>Ages as the municipality's own movers or inhabitants.</summary>
    public static FlowAges As(LikeProfile like) => new(null, like);

    internal AgeProfile Resolved(LocalProfiles? local) =>
        Profile ?? local?[Like!.Value] ?? throw new ArgumentException($"A flow is spread as the municipality's own {Like!.Value.ToString().ToLowerInvariant()}, and no such profile was passed.", nameof(local));
}
