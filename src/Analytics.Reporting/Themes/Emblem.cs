namespace Analytics.Reporting.Themes;

/// <summary>A coat of arms or a logo.</summary>
/// <param name="Svg">A drawing that loads and runs nothing; null when there is only a picture.</param>
/// <param name="Png">A picture, which Word and PowerPoint of all ages show; null when there is only a drawing.</param>
/// <param name="Ratio">Width divided by height.</param>
/// <param name="OnPlate">Whether it stands on a white plate where the ground is dark.</param>
public sealed record Emblem(string? Svg, byte[]? Png, double Ratio, bool OnPlate);
