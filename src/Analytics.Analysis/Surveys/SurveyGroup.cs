namespace Analytics.Analysis.Surveys;

/// <summary>Whom a result is of.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Sector">The sector; empty for the municipality. For a background its variable.</param>
/// <param name="Name">The unit, or for a background its category; empty for sectors and the municipality.</param>
public sealed record SurveyGroup(SurveyLevel Level, string Sector, string Name)
{
    /// <summary>The whole municipality.</summary>
    public static SurveyGroup Municipality { get; } = new(SurveyLevel.Municipality, "", "");

    /// <summary>A text that no other group of a survey has.</summary>
    public string Key => $"{Level switch { SurveyLevel.Municipality => "kommune", SurveyLevel.Sector => "sektor", SurveyLevel.Unit => "enhet", _ => "bakgrunn" }}/{Sector}/{Name}";

    /// <summary>The name to show.</summary>
    public string LabelNb => Level switch
    {
        SurveyLevel.Municipality => "Hele kommunen",
        SurveyLevel.Sector => Sector,
        SurveyLevel.Unit => Name,
        _ => $"{Sector}: {Name}",
    };
}
