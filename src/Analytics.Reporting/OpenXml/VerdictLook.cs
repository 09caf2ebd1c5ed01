using Analytics.Analysis.Economy;

namespace Analytics.Reporting.OpenXml;

/// <summary>The shape and colour of a traffic light in documents, where the page has drawn shapes.</summary>
/// <param name="Shape">A character that differs without colour.</param>
/// <param name="Colour">Its text colour, at least 7:1 on white.</param>
internal readonly record struct VerdictLook(string Shape, string Colour)
{
    public static VerdictLook Of(TrafficLightVerdict verdict) => verdict switch
    {
        TrafficLightVerdict.Green => new("●", "14633C"),
        TrafficLightVerdict.Yellow => new("▲", "7A4B00"),
        TrafficLightVerdict.Red => new("■", "9B1F17"),
        _ => new("◌", "4A5A63"),
    };
}
