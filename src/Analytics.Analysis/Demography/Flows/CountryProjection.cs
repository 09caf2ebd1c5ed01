namespace Analytics.Analysis.Demography.Flows;

/// <summary>Projects all areas of a country at once, in expectation and never rounded: those who leave an area for another go to a pool, and the pool divides over the areas.</summary>
/// <remarks>
/// Moves between areas sum to zero over the country for each sex and age: the in-moves of the year are exactly the out-moves. Each year is two passes over the areas:
/// one that fills the pool and one that takes each area a step (<see cref="FlowStep"/>). All memory is taken beforehand; the years allocate nothing.
/// </remarks>
public sealed class CountryProjection
{
    private const int Cells = SexAgeValues.Length;

    private readonly IReadOnlyList<CountryYear> years;
    private readonly YearFlows[] flows;
    private readonly FlowOptions options;
    private readonly KeptYears kept;
    private readonly double[] population;
    private readonly FlowAccount[] accounts;
    private readonly double[] pool = new double[Cells];

    /// <summary>Makes a projection that stands at its start.</summary>
    /// <param name="start">Persons on 1 January of the first year, for each area.</param>
    /// <param name="years">The years' flows, one after the other.</param>
    /// <param name="options">The conventions; <see cref="FlowOptions.Default"/> when left out.</param>
    /// <param name="kept">Whether persons of all years stay in memory, or the start's and the newest alone; accounts stay for all.</param>
    /// <exception cref="ArgumentException">There are no areas, a year has another number of areas, persons are negative, more leave than there are, or an area has <see cref="YearFlows.MovesIn"/> of its own.</exception>
    public CountryProjection(IReadOnlyList<SexAgeValues> start, IReadOnlyList<CountryYear> years, FlowOptions? options = null, KeptYears kept = KeptYears.All)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(years);
        if (start.Count == 0)
            throw new ArgumentException("A country has one area at least; found none.", nameof(start));
        this.years = years;
        this.options = options ?? FlowOptions.Default;
        this.kept = kept;
        Areas = start.Count;
        flows = new YearFlows[years.Count * Areas];
        for (var year = 0; year < years.Count; year++)
            Take(year);
        population = new double[(1 + (kept == KeptYears.Newest ? Math.Min(years.Count, 2) : years.Count)) * Areas * Cells];
        accounts = new FlowAccount[years.Count * Areas];
        for (var area = 0; area < Areas; area++)
        {
            AreaProjection.CheckStart(start[area], $"area {area}");
            start[area].Cells.CopyTo(At(0, area));
        }
    }

    /// <summary>How many areas there are.</summary>
    public int Areas { get; }

    /// <summary>How many years the projection has; the population is known on one 1 January more.</summary>
    public int Years => years.Count;

    /// <summary>How many years have been projected so far.</summary>
    public int Projected { get; private set; }

    /// <summary>Projects all years.</summary>
    /// <param name="start">As for the constructor.</param>
    /// <param name="years">As for the constructor.</param>
    /// <param name="options">As for the constructor.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static CountryProjection Project(IReadOnlyList<SexAgeValues> start, IReadOnlyList<CountryYear> years, FlowOptions? options = null)
    {
        var projection = new CountryProjection(start, years, options);
        projection.Run();
        return projection;
    }

    /// <summary>Projects the years that are left. Allocates nothing.</summary>
    public void Run()
    {
        while (Projected < Years)
            Advance();
    }

    /// <summary>Goes back to the start, so that the years can be projected again in the same memory.</summary>
    public void Restart() => Projected = 0;

    /// <summary>Persons of an area by sex and age on 1 January, 212 numbers, the men first.</summary>
    /// <param name="year">Years after the start, 0 being the start itself.</param>
    /// <param name="area">The area's place in the order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not projected yet or not kept, or there is no such area.</exception>
    public ReadOnlySpan<double> Population(int year, int area)
    {
        Check(year, Projected, area);
        if (kept == KeptYears.Newest && year != 0 && year != Projected)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Only the start and the newest year are kept, 0 and {Projected}; ask for {nameof(KeptYears)}.{nameof(KeptYears.All)}.");
        return At(year, area);
    }

    /// <summary>What happened in an area in a year, 0 being the first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not projected yet, or there is no such area.</exception>
    public FlowAccount Account(int year, int area)
    {
        Check(year, Projected - 1, area);
        return accounts[year * Areas + area];
    }

    private void Advance()
    {
        var year = Projected;
        var shares = years[year].InShares;
        var pooled = false;
        Array.Clear(pool);
        for (var area = 0; area < Areas; area++)
        {
            var leaving = flows[year * Areas + area].OutProbability;
            if (leaving.Sum() > 0)
            {
                MovePool.Add(At(year, area), leaving.Cells, pool);
                pooled = true;
            }
        }

        for (var area = 0; area < Areas; area++)
            accounts[year * Areas + area] = FlowStep.Step(At(year, area), flows[year * Areas + area], pool, shares.Of(area), pooled, options, At(year + 1, area));
        Projected++;
    }

    private Span<double> At(int year, int area)
    {
        var slot = kept == KeptYears.All || year == 0 ? year : 1 + (year - 1) % 2;
        return population.AsSpan((slot * Areas + area) * Cells, Cells);
    }

    private void Take(int year)
    {
        var areas = years[year].Areas;
        if (areas.Count != Areas || years[year].InShares.Areas != Areas)
            throw new ArgumentException($"The start has {Areas} areas, and so must every year have; found {areas.Count} with flows and {years[year].InShares.Areas} with in-shares in year {year}.", nameof(year));
        for (var area = 0; area < Areas; area++)
        {
            var shared = area > 0 && ReferenceEquals(areas[area], areas[area - 1]);
            if (!shared)
                areas[area].CheckLosses($"area {area}, year {year}");
            if (!shared && areas[area].MovesIn.Sum() != 0)
                throw new ArgumentException($"In a country the in-moves are the out-moves of all areas; area {area} has in-moves of its own in year {year}. Leave them out, or project the area alone.", nameof(year));
            flows[year * Areas + area] = areas[area];
        }
    }

    private void Check(int year, int last, int area)
    {
        if (year < 0 || year > last)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"{Projected} years are projected; years are counted from 0, here to {last}.");
        if (area < 0 || area >= Areas)
            throw new ArgumentOutOfRangeException(nameof(area), area, $"There are {Areas} areas, counted from 0.");
    }
}
