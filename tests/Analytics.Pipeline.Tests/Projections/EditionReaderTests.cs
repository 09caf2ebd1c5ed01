using Analytics.Core;
using Analytics.Pipeline.Projections;
using Analytics.Pipeline.Tests.Borders;
using Analytics.Pipeline.Tests.Running;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Projections;

/// <summary>An invented edition of 2018, in the municipalities of 2018, beside counts in those of today.</summary>
public sealed class EditionReaderTests : IDisposable
{
    private static readonly Year First = new(2018);

    private readonly RunInTemporaryFolder run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Populations_EditionInFormerBorders_AreOfTheMunicipalitiesOfToday()
    {
        Borderland.WritePopulation(run);
        Borderland.WriteKlass(run);
        Borderland.WriteProjection(run, "11668", First, 5);
        await run.IngestAsync(Path.Combine(run.Root, "data"));
        using var session = PublishedProjection.Open(run.Store, run.Clock);
        var reader = new EditionReader(session, fictional: true);

        var found = reader.Populations([First], [0, 5], "MMMM", "HHMH");

        reader.FirstYears().ShouldBe([First]);
        new EditionReader(session, fictional: false).FirstYears().ShouldBeEmpty();
        var persons = found.Where(p => p.Alternative == "MMMM").ToDictionary(p => (p.Municipality.Value, p.Year.Value), p => p.Persons.Total);
        persons.Keys.Order().ShouldBe([("9953", 2018), ("9953", 2023), ("9972", 2018), ("9972", 2023), ("9981", 2018), ("9981", 2023), ("9991", 2018), ("9991", 2023)]); // 9961 was split
        persons[("9953", 2023)].ShouldBe(Borderland.Persons("9951", 2018) + Borderland.Persons("9952", 2018)); // the edition stands still
        persons[("9972", 2018)].ShouldBe(Borderland.Persons("9971", 2018));
        persons[("9981", 2018)].ShouldBe(Borderland.Persons("9981", 2018) + Borderland.Persons("9982", 2018));
        persons[("9991", 2023)].ShouldBe(Borderland.Persons("9991", 2018));
        found.Count.ShouldBe(2 * persons.Count);
        reader.Populations([new Year(2019)], null, "MMMM").ShouldBeEmpty();
    }
}
