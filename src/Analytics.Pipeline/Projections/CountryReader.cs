using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Pipeline.Ingestion;
using Analytics.Store;

namespace Analytics.Pipeline.Projections;

/// <summary>Reads the counted populations of all municipalities from the marts, in today's borders where these are known. Real and invented figures never meet.</summary>
internal static class CountryReader
{
    private static readonly IReadOnlyDictionary<Year, CountedMoves> NoMoves = new Dictionary<Year, CountedMoves>();
    private static readonly Provenance Source = new("07459", null, "", AccountingScope.None, null, default, DataMaturity.Final, "");

    /// <summary>Every municipality with a year by sex and single year of age.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="fictional">Whether the invented country is asked for.</param>
    public static IReadOnlyList<PopulationHistory> Read(DuckDbSession session, bool fictional)
    {
        var origin = fictional ? Origin.Fictional : Origin.Real;
        var names = session.Query("SELECT code, name FROM municipality ORDER BY valid_from", r => (Code: r.GetString(0), Name: r.GetString(1)))
            .GroupBy(m => m.Code).ToDictionary(g => g.Key, g => g.Last().Name.Split(" - ")[0], StringComparer.Ordinal);
        var moved = Cells(session, "population_current_borders", origin);
        // A municipality that KLASS does not know of stands in its own borders, as one that has ended does.
        var cells = moved.Count > 0 ? moved : Cells(session, "population", origin);
        var moves = Moves(session, origin);
        return
        [
            .. cells.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new PopulationHistory(
                new MunicipalityCode(m.Key),
                names.GetValueOrDefault(m.Key, m.Key),
                m.Value,
                m.Value.ToDictionary(y => y.Key, y => y.Value.Total),
                Source)
            {
                Moves = moves.GetValueOrDefault(m.Key, NoMoves),
            }),
        ];
    }

    /// <summary>Counted moves of each code; one that is new with a merger has none from before it.</summary>
    private static Dictionary<string, IReadOnlyDictionary<Year, CountedMoves>> Moves(DuckDbSession session, string origin) => session.Query(
            """
            SELECT municipality, year,
              sum(persons) FILTER (kind = 'immigration'), sum(persons) FILTER (kind = 'emigration'),
              sum(persons) FILTER (kind = 'domestic_in'), sum(persons) FILTER (kind = 'domestic_out')
            FROM population_event WHERE origin = $origin AND kind IN ('immigration', 'emigration', 'domestic_in', 'domestic_out')
            GROUP BY municipality, year HAVING count(DISTINCT kind) = 4
            """,
            r => (Code: r.GetString(0), Year: new Year(r.GetInt32(1)), Moves: new CountedMoves(r.GetDouble(2), r.GetDouble(3), r.GetDouble(4), r.GetDouble(5))),
            ("origin", origin))
        .GroupBy(r => r.Code, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, IReadOnlyDictionary<Year, CountedMoves> (g) => g.ToDictionary(r => r.Year, r => r.Moves), StringComparer.Ordinal);

    private static Dictionary<string, Dictionary<Year, PopulationVector>> Cells(DuckDbSession session, string mart, string origin)
    {
        var found = new Dictionary<string, Dictionary<Year, PopulationVector>>(StringComparer.Ordinal);
        VectorReader.Read(
            session,
            $"SELECT CAST(sex AS INTEGER), age, persons, municipality, year FROM {mart} WHERE origin = $origin AND persons IS NOT NULL ORDER BY municipality, year, sex, age",
            r => (Code: r.GetString(3), Year: r.GetInt32(4)),
            (key, persons) =>
            {
                if (!found.TryGetValue(key.Code, out var years))
                    found[key.Code] = years = [];
                years[new Year(key.Year)] = persons;
            },
            ("origin", origin));
        return found;
    }
}
