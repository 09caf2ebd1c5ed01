namespace Analytics.Analysis.Surveys;

/// <summary>The answers of one round. Respondents lie unit by unit and units sector by sector, so that every group is a stretch of them.</summary>
public sealed class SurveyRound
{
    private readonly int[] starts;

    private SurveyRound(SurveyInstrument instrument, string name, IReadOnlyList<SurveyUnit> units, int[] starts, double[][] answers, double[]? weights, IReadOnlyList<SurveyBackground> backgrounds)
    {
        Instrument = instrument;
        Name = name;
        Units = units;
        this.starts = starts;
        Answers = answers;
        Weights = weights;
        Backgrounds = backgrounds;
    }

    /// <summary>The questionnaire.</summary>
    public SurveyInstrument Instrument { get; }

    /// <summary>The round, such as "2025".</summary>
    public string Name { get; }

    /// <summary>The units, sector by sector.</summary>
    public IReadOnlyList<SurveyUnit> Units { get; }

    /// <summary>Background variables.</summary>
    public IReadOnlyList<SurveyBackground> Backgrounds { get; }

    /// <summary>Number of respondents.</summary>
    public int Respondents => starts[^1];

    /// <summary>For each item the answer of each respondent; NaN for none.</summary>
    internal double[][] Answers { get; }

    /// <summary>What each respondent counts, or null when all count the same.</summary>
    internal double[]? Weights { get; }

    /// <summary>Puts answers in order.</summary>
    /// <param name="instrument">The questionnaire.</param>
    /// <param name="name">The round.</param>
    /// <param name="units">The frame.</param>
    /// <param name="unitOf">For each respondent the place of its unit in <paramref name="units"/>.</param>
    /// <param name="answers">For each item of the instrument the answer of each respondent; NaN for none.</param>
    /// <param name="weights">What each respondent counts, or null.</param>
    /// <param name="backgrounds">Background variables, or null.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, a unit stands twice in the frame, or an answer is not on the scale.</exception>
    public static SurveyRound Of(
        SurveyInstrument instrument,
        string name,
        IReadOnlyList<SurveyUnit> units,
        IReadOnlyList<int> unitOf,
        IReadOnlyList<double[]> answers,
        IReadOnlyList<double>? weights = null,
        IReadOnlyList<SurveyBackground>? backgrounds = null)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(unitOf);
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Count != instrument.Items.Count || answers.Any(a => a.Length != unitOf.Count) || (weights is not null && weights.Count != unitOf.Count))
            throw new ArgumentException($"{instrument.Items.Count} items of {unitOf.Count} respondents are needed.", nameof(answers));
        if (units.GroupBy(u => (u.Sector, u.Name)).FirstOrDefault(g => g.Count() > 1) is { Key: var twice })
            throw new ArgumentException($"The unit {twice.Name} ({twice.Sector}) stands twice in the frame.", nameof(units));
        foreach (var item in answers)
        {
            if (Array.FindIndex(item, a => !double.IsNaN(a) && !instrument.Scale.Holds(a)) is >= 0 and var wrong)
                throw new ArgumentException($"The answer {item[wrong]} is not on the scale {instrument.Scale}.", nameof(answers));
        }

        int[] order = [.. units.Select((u, i) => (u.Sector, Place: i)).GroupBy(u => u.Sector, StringComparer.Ordinal).SelectMany(g => g.Select(u => u.Place))];
        var placeOf = new int[units.Count];
        for (var i = 0; i < order.Length; i++)
            placeOf[order[i]] = i;
        var starts = new int[units.Count + 1];
        foreach (var unit in unitOf)
            starts[placeOf[unit] + 1]++;
        for (var i = 0; i < units.Count; i++)
            starts[i + 1] += starts[i];
        var next = starts[..^1];
        var placed = new int[unitOf.Count];
        for (var respondent = 0; respondent < placed.Length; respondent++)
            placed[next[placeOf[unitOf[respondent]]]++] = respondent;
        return new SurveyRound(
            instrument,
            name,
            [.. order.Select(u => units[u])],
            starts,
            [.. answers.Select(item => Array.ConvertAll(placed, r => item[r]))],
            weights is null ? null : Array.ConvertAll(placed, r => weights[r]),
            [.. (backgrounds ?? []).Select(b => b with { CategoryOf = Array.ConvertAll(placed, r => b.CategoryOf[r]) })]);
    }

    /// <summary>The groups: the municipality, its sectors where there are several, and its units.</summary>
    internal IEnumerable<(SurveyGroup Group, Range Respondents, int? Population)> Groups()
    {
        yield return (SurveyGroup.Municipality, ..Respondents, Population(Units));
        var from = 0;
        var sectors = Units.GroupBy(u => u.Sector, StringComparer.Ordinal).ToList();
        foreach (var sector in sectors.Where(_ => HasSectors))
        {
            var to = from + sector.Count();
            yield return (new SurveyGroup(SurveyLevel.Sector, sector.Key, ""), starts[from]..starts[to], Population(sector));
            from = to;
        }

        for (var i = 0; i < Units.Count; i++)
            yield return (new SurveyGroup(SurveyLevel.Unit, Units[i].Sector, Units[i].Name), starts[i]..starts[i + 1], Units[i].Population);
    }

    /// <summary>Whether there is a level between units and municipality.</summary>
    internal bool HasSectors => Units.Any(u => u.Sector.Length > 0);

    private static int? Population(IEnumerable<SurveyUnit> units) => units.Aggregate((int?)0, (sum, unit) => sum + unit.Population);
}
