using Analytics.Analysis.Borders;
using Analytics.Core;
using Analytics.Store;

namespace Analytics.Pipeline.Borders;

/// <summary>The changes of one country (the real or the invented one), and the maps from the borders of any day to those of its newest change.</summary>
internal sealed class BorderGround
{
    private readonly Dictionary<DateOnly, BorderPeriod> periods = [];
    private readonly DateOnly[] days;
    private readonly SplitWeights weights;

    private BorderGround(string origin, BorderHistory history, DateOnly known, IReadOnlyDictionary<MunicipalityYear, double> persons)
    {
        Origin = origin;
        History = history;
        Known = known;
        days = [.. history.Days];
        weights = SplitWeights.FromPopulation(persons);
    }

    public string Origin { get; }

    public BorderHistory History { get; }

    /// <summary>The first day that the list of codes covers: what lies before it is not moved.</summary>
    public DateOnly Known { get; }

    /// <summary>The newest change: the borders of today.</summary>
    public DateOnly To => days[^1];

    /// <summary>A ground for each origin that has both changes and codes; changes alone leave out the codes that went on.</summary>
    public static IReadOnlyList<BorderGround> Read(DuckDbSession session)
    {
        var changes = session.Query(
            "SELECT origin, old_code, new_code, occurred FROM municipality_change",
            r => (Origin: r.GetString(0), Change: new BorderChange(Code(r.IsDBNull(1) ? null : r.GetString(1)), Code(r.IsDBNull(2) ? null : r.GetString(2)), DateOnly.FromDateTime(r.GetDateTime(3)))))
            .ToLookup(c => c.Origin, c => c.Change);
        var codes = session.Query(
            "SELECT origin, code, valid_from, valid_to FROM municipality_code WHERE valid_from IS NOT NULL AND NOT is_unspecified",
            r => (Origin: r.GetString(0), Period: new MunicipalityPeriod(new(r.GetString(1)), DateOnly.FromDateTime(r.GetDateTime(2)), r.IsDBNull(3) ? null : DateOnly.FromDateTime(r.GetDateTime(3)))))
            .ToLookup(c => c.Origin, c => c.Period);
        var totals = session.Query(
            "SELECT origin, region, year, persons, borders FROM population_total WHERE regexp_full_match(region, '[0-9]{4}') AND persons > 0",
            r => new PersonsRow(r.GetString(0), new(r.GetString(1)), r.GetInt32(2), r.GetDouble(3), DateOnly.FromDateTime(r.GetDateTime(4))))
            .ToLookup(t => t.Origin);
        return
        [
            .. changes.Where(c => codes.Contains(c.Key)).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c =>
            {
                var history = BorderHistory.FromKlass(c, codes[c.Key]);
                return new BorderGround(c.Key, history, codes[c.Key].Min(p => p.From), Persons(history, totals[c.Key]));
            }),
        ];
    }

    /// <summary>The time around a day in which borders stood still.</summary>
    public BorderPeriod PeriodOf(DateOnly day)
    {
        var since = days.LastOrDefault(d => d <= day);
        if (!periods.TryGetValue(since, out var period))
        {
            var until = days.FirstOrDefault(d => d > since);
            periods[since] = period = new BorderPeriod(since, until == default ? null : until, BorderMap.Between(History, day, To, weights));
        }

        return period;
    }

    public BorderPeriod PeriodOf(Year year) => PeriodOf(FirstDay(year));

    /// <summary>The day whose municipalities a year's figures are published for.</summary>
    public static DateOnly FirstDay(Year year) => new(year.Value, 1, 1);

    /// <summary>Counts in the borders of their own 1 January. A count in other borders is one only where nothing changed in between.</summary>
    private static Dictionary<MunicipalityYear, double> Persons(BorderHistory history, IEnumerable<PersonsRow> rows) => rows
        .Where(r => history.Days.LastOrDefault(d => d <= r.Borders) == history.Days.LastOrDefault(d => d <= new DateOnly(r.Year, 1, 1)))
        .ToDictionary(r => new MunicipalityYear(r.Code, new Year(r.Year)), r => r.Persons);

    private static MunicipalityCode? Code(string? text) => text is null ? null : new MunicipalityCode(text);

    private sealed record PersonsRow(string Origin, MunicipalityCode Code, int Year, double Persons, DateOnly Borders);
}
