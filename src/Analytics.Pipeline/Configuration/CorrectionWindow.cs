using System.Globalization;

namespace Analytics.Pipeline.Configuration;

/// <summary>The days of each year on which published figures can be corrected.</summary>
/// <param name="FromMonth">The first day's month.</param>
/// <param name="FromDay">The first day.</param>
/// <param name="ToMonth">The last day's month.</param>
/// <param name="ToDay">The last day.</param>
/// <param name="SourceNb">Who says so.</param>
/// <param name="Verification">How far that is verified, in the words of the catalogue.</param>
public sealed record CorrectionWindow(int FromMonth, int FromDay, int ToMonth, int ToDay, string SourceNb, string Verification)
{
    /// <summary>Whether a day is in the window.</summary>
    /// <param name="day">The day.</param>
    public bool Has(DateOnly day) => day >= new DateOnly(day.Year, FromMonth, FromDay) && day <= new DateOnly(day.Year, ToMonth, ToDay);

    /// <summary>The window in words, and whether it is open.</summary>
    /// <param name="day">Today.</param>
    public string TextNb(DateOnly day)
    {
        var nb = CultureInfo.GetCultureInfo("nb-NO");
        var window = string.Create(nb, $"Rettevinduet er {new DateOnly(day.Year, FromMonth, FromDay):d. MMMM} til {new DateOnly(day.Year, ToMonth, ToDay):d. MMMM} ({SourceNb}{(Verification == "unverified" ? ", ikke verifisert" : "")})");
        var last = new DateOnly(day.Year, ToMonth, ToDay);
        return Has(day)
            ? string.Create(nb, $"{window}; {last.DayNumber - day.DayNumber} dager igjen.")
            : $"{window}. Det er ikke åpent i dag: feil rettes i neste innrapportering, eller meldes til SSB.";
    }
}
