using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Ingestion;
using Analytics.Store;

namespace Analytics.Pipeline.Projections;

/// <summary>Reads SSB's published projections from the marts. Municipalities that have merged or changed number are put together as KLASS says; parts of one that was split are left out.</summary>
/// <param name="session">An open session.</param>
/// <param name="fictional">Whether the invented country is asked for.</param>
internal sealed class EditionReader(DuckDbSession session, bool fictional)
{
    private readonly string origin = fictional ? Origin.Fictional : Origin.Real;

    /// <summary>The first 1 January of every edition in the store, rising.</summary>
    public IReadOnlyList<Year> FirstYears() =>
    [
        .. session.Query(
            "SELECT DISTINCT min(year) OVER (PARTITION BY edition) AS first_year FROM projection WHERE model = 'ssb' AND origin = $origin ORDER BY first_year",
            r => new Year(r.GetInt32(0)),
            ("origin", origin)),
    ];

    /// <summary>Whole populations of the editions that start in some years.</summary>
    /// <param name="firstYears">First 1 January of the editions.</param>
    /// <param name="passed">Years after it; null for all.</param>
    /// <param name="alternatives">SSB's letters.</param>
    public IReadOnlyList<PublishedPopulation> Populations(IReadOnlyCollection<Year> firstYears, IReadOnlyCollection<int>? passed, params IReadOnlyCollection<string> alternatives)
    {
        var found = new List<PublishedPopulation>();
        if (firstYears.Count == 0)
            return found;
        VectorReader.Read(
            session,
            $"""
            WITH editions AS (
              SELECT first_year, max(edition) AS edition
              FROM (SELECT edition, min(year) AS first_year FROM projection WHERE model = 'ssb' AND origin = $origin GROUP BY edition)
              WHERE first_year IN ({List(firstYears.Select(y => y.Value))})
              GROUP BY first_year
            ),
            lying AS (
              SELECT from_code, valid_from, valid_to, CASE WHEN count(*) = 1 AND any_value(weight) = 1 THEN any_value(to_code) END AS to_code
              FROM border_link
              WHERE origin = $origin
              GROUP BY from_code, valid_from, valid_to
            )
            SELECT CAST(sex AS INTEGER), age, sum(persons), edition, first_year, alternative, today, year
            FROM (
              SELECT p.*, e.first_year, CASE WHEN l.from_code IS NULL THEN p.municipality ELSE l.to_code END AS today
              FROM projection p
              JOIN editions e ON e.edition = p.edition
              LEFT JOIN lying l ON l.from_code = p.municipality AND make_date(e.first_year, 1, 1) >= l.valid_from AND make_date(e.first_year, 1, 1) < l.valid_to
              WHERE p.model = 'ssb' AND p.origin = $origin AND p.alternative IN ({string.Join(", ", alternatives.Select(a => $"'{a}'"))})
                {(passed is null ? "" : $"AND p.year - e.first_year IN ({List(passed)})")}
            )
            WHERE today IS NOT NULL
            GROUP BY sex, age, edition, first_year, alternative, today, year
            ORDER BY first_year, alternative, today, year, sex, age
            """,
            r => (Edition: r.GetString(3), FirstYear: r.GetInt32(4), Alternative: r.GetString(5), Municipality: r.GetString(6), Year: r.GetInt32(7)),
            (key, persons) => found.Add(new PublishedPopulation(key.Edition, new Year(key.FirstYear), key.Alternative, new MunicipalityCode(key.Municipality), new Year(key.Year), persons)),
            ("origin", origin));
        return found;
    }

    private static string List(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
}
