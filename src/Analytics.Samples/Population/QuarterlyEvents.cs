namespace Analytics.Samples.Population;

/// <summary>The events of a quarter.</summary>
internal sealed record QuarterlyEvents(int Births, int Deaths, int Immigration, int Emigration, int DomesticIn, int DomesticOut)
{
    // Shares by season: few are born in winter, more die then, and most move in summer.
    private static readonly double[] BirthSeason = [0.24, 0.255, 0.265, 0.24];
    private static readonly double[] DeathSeason = [0.27, 0.245, 0.235, 0.25];
    private static readonly double[] MoveSeason = [0.19, 0.23, 0.38, 0.20];

    /// <summary>Births less deaths.</summary>
    public int Surplus => Births - Deaths;

    /// <summary>Net migration, from abroad included.</summary>
    public int NetMigration => DomesticIn - DomesticOut + Immigration - Emigration;

    /// <summary>Growth.</summary>
    public int Growth => Surplus + NetMigration;

    /// <summary>A year's events, each put into one of the four quarters.</summary>
    public static QuarterlyEvents[] Split(YearEvents year, SeededRandom random)
    {
        var births = Split(year.Births.Total, BirthSeason, random);
        var deaths = Split(year.Deaths.Total, DeathSeason, random);
        var immigration = Split(year.Immigration.Total, MoveSeason, random);
        var emigration = Split(year.Emigration.Total, MoveSeason, random);
        var moveIn = Split(year.DomesticIn.Total, MoveSeason, random);
        var moveOut = Split(year.DomesticOut.Total, MoveSeason, random);
        return [.. Enumerable.Range(0, 4).Select(q => new QuarterlyEvents(births[q], deaths[q], immigration[q], emigration[q], moveIn[q], moveOut[q]))];
    }

    private static int[] Split(int events, double[] season, SeededRandom random)
    {
        var quarters = new int[season.Length];
        for (var i = 0; i < events; i++)
            quarters[random.Pick(season)]++;
        return quarters;
    }
}
