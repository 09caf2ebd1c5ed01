using Analytics.Analysis.Staffing;

namespace Analytics.Pipeline.Analyses;

/// <summary>One service's staff.</summary>
/// <param name="Staffed">The service, its actual årsverk and what is asked of it.</param>
/// <param name="Level">Whose level the årsverk have.</param>
/// <param name="SourceNb">Where they come from, in bokmål.</param>
/// <param name="Path">Its staff without levers.</param>
public sealed record StaffingRow(StaffedService Staffed, StaffingLevel Level, string SourceNb, StaffingPath Path)
{
    /// <summary>Whose level it is in one word or two, for a table.</summary>
    public string LevelNb => Level switch
    {
        StaffingLevel.Own => "egne",
        StaffingLevel.Published => "egne, publisert",
        StaffingLevel.Country => "landets",
        _ => "anslått",
    };
}
