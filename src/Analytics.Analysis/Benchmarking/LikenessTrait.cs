namespace Analytics.Analysis.Benchmarking;

/// <summary>Something in which municipalities are alike or not.</summary>
/// <param name="Code">Short name: "size".</param>
/// <param name="NameNb">Name in bokmål.</param>
/// <param name="Unit">Unit of the values, for printing.</param>
/// <param name="Weight">Its weight in the distance; the traits of one aspect, such as the ages, share that aspect's weight.</param>
/// <param name="OnLogScale">Whether ratios count and not differences, as for inhabitants.</param>
public sealed record LikenessTrait(string Code, string NameNb, string Unit, double Weight, bool OnLogScale = false)
{
    /// <summary>The traits of the standard comparison: size, centrality, ages, free income and need, each aspect as heavy.</summary>
    public static IReadOnlyList<LikenessTrait> Standard { get; } =
    [
        new("size", "innbyggere", "", 1, OnLogScale: true),
        new("centrality", "sentralitet, klasse 1–6", "", 1),
        new("ages-0-5", "andel 0–5 år", "%", 0.25),
        new("ages-6-15", "andel 6–15 år", "%", 0.25),
        new("ages-67-79", "andel 67–79 år", "%", 0.25),
        new("ages-80", "andel 80 år og eldre", "%", 0.25),
        new("free-income", "frie inntekter per innbygger", "kr", 1),
        new("need", "behovsindeks (A-k)", "", 1),
    ];
}
