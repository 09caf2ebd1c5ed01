namespace Analytics.Analysis.Arenas;

/// <summary>A need, and how it stands.</summary>
/// <param name="Need">The need.</param>
/// <param name="State">How it stands.</param>
/// <param name="News">The newest of its sources, or null when nothing has been taken in.</param>
public sealed record NeedStatus(ArenaNeed Need, NeedState State, SourceNews? News);
