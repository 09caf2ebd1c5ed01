using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Store;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Projections;

/// <summary>Gathers a mart's cells into populations by sex and single year of age.</summary>
internal static class VectorReader
{
    private const int Cells = 2 * Age.Count;

    /// <summary>Hands over every population that is whole and not empty: SSB fills in zeros for the years in which a code was no municipality.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="sql">A SELECT of sex as an integer, age, persons, and the key; ordered by key, sex and age.</param>
    /// <param name="key">Reads the key, from the fourth column on.</param>
    /// <param name="take">Receives the populations.</param>
    /// <param name="values">The values of the names in the SELECT.</param>
    public static void Read<T>(DuckDbSession session, string sql, Func<DuckDBDataReader, T> key, Action<T, PopulationVector> take, params (string Name, object? Value)[] values)
        where T : struct, IEquatable<T>
    {
        T? current = null;
        var (count, ages) = (0, new double[Cells]);
        session.Query(
            sql,
            r =>
            {
                var next = key(r);
                if (!next.Equals(current.GetValueOrDefault()) || current is null)
                {
                    Take();
                    (current, count) = (next, 0);
                }

                ages[(r.GetInt32(0) - 1) * Age.Count + r.GetInt32(1)] = r.GetDouble(2);
                count++;
                return 0;
            },
            values);
        Take();

        void Take()
        {
            if (current is { } whole && count == Cells && ages.Sum() > 0)
                take(whole, new PopulationVector(ages.AsSpan(0, Age.Count), ages.AsSpan(Age.Count)));
        }
    }
}
