namespace Analytics.Analysis.Demography.Paths;

/// <summary>The multipliers of some paths' flows, drawn before the years from streams of their own, so that alternatives of the same seed meet the same shocks.</summary>
internal sealed class BlockShocks
{
    /// <summary>How many streams a path's shocks take, from 0; the next one is free.</summary>
    public const int Streams = 3;

    private readonly double[] migration;
    private readonly double[] fertility;
    private readonly double[] mortality;

    public BlockShocks(LevelShocks shocks, int years, ulong seed, ulong area, int block)
    {
        migration = Draw(shocks.Migration, 0);
        fertility = Draw(shocks.Fertility, 1);
        mortality = Draw(shocks.Mortality, 2);

        double[] Draw(LevelShock shock, int stream)
        {
            if (shock.IsNone)
                return [];
            var multipliers = new double[years * PathBlock.Paths];
            for (var path = 0; path < PathBlock.Paths && years > 0; path++)
            {
                var random = new PathRandom(seed, area, block * PathBlock.Paths + path, stream);
                shock.Draw(ref random, multipliers.AsSpan(path), PathBlock.Paths);
            }

            return multipliers;
        }
    }

    /// <summary>A year's multipliers of in-moves by path; empty when all are 1.</summary>
    public ReadOnlySpan<double> Migration(int year) => Of(migration, year);

    /// <summary>A year's multipliers of births by path; empty when all are 1.</summary>
    public ReadOnlySpan<double> Fertility(int year) => Of(fertility, year);

    /// <summary>A year's multipliers of the probabilities of dying by path; empty when all are 1.</summary>
    public ReadOnlySpan<double> Mortality(int year) => Of(mortality, year);

    private ReadOnlySpan<double> Of(double[] multipliers, int year) => multipliers.Length == 0 ? default : multipliers.AsSpan(year * PathBlock.Paths, PathBlock.Paths);
}
