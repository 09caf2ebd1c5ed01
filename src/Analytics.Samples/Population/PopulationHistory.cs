using Analytics.Samples.Country;

namespace Analytics.Samples.Population;

/// <summary>The simulated population: stocks of each 1 January 2015-2026, and the events of the years between.</summary>
internal sealed class PopulationHistory
{
    /// <summary>The first and last 1 January.</summary>
    public const int FirstYear = 2015, LastYear = 2026;

    private readonly Dictionary<(SampleMunicipality Municipality, int Year), PersonTable> stocks = [];
    private readonly Dictionary<(SampleMunicipality Municipality, int Year), YearEvents> events = [];

    /// <summary>The years with a published stock.</summary>
    public static IReadOnlyList<int> StockYears { get; } = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1)];

    /// <summary>The years with published events.</summary>
    public static IReadOnlyList<int> EventYears { get; } = [.. Enumerable.Range(FirstYear, LastYear - FirstYear)];

    /// <summary>The population on 1 January.</summary>
    public PersonTable Stock(SampleMunicipality municipality, int year) => stocks[(municipality, year)];

    /// <summary>The events of a calendar year.</summary>
    public YearEvents Events(SampleMunicipality municipality, int year) => events[(municipality, year)];

    /// <summary>Keeps a year where it is one of the published.</summary>
    public void Record(SampleMunicipality municipality, int year, PersonTable stock, YearEvents? eventsOfYear)
    {
        if (year < FirstYear)
            return;

        stocks[(municipality, year)] = stock;
        if (eventsOfYear is not null)
            events[(municipality, year)] = eventsOfYear;
    }
}
