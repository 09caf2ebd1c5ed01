using Analytics.Core;

namespace Analytics.Notebooks.Tables;

/// <summary>Statuses in bokmål, as tables say them.</summary>
internal static class StatusWords
{
    public static string Of(CellStatus status) => status switch
    {
        CellStatus.Confidential => "fortrolig",
        CellStatus.Missing => "mangler",
        CellStatus.NotApplicable => "ikke aktuell",
        CellStatus.NotYet => "ikke publisert ennå",
        CellStatus.Nil => "null tilfeller",
        CellStatus.Provisional => "foreløpig",
        CellStatus.Noted => "med merknad",
        CellStatus.Absent => "ingen verdi",
        _ => "",
    };
}
