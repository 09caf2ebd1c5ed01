using System.Text;
using Analytics.Core;
using Analytics.Samples.Country;
using Analytics.Samples.Files;
using Analytics.Samples.JsonStat;
using Analytics.Samples.Tables;

namespace Analytics.Samples;

/// <summary>A fictional country of twelve municipalities (9901-9912), written in the formats of the real sources.</summary>
public static class SampleCountry
{
    /// <summary>The seed of the samples that come with the project.</summary>
    public const int DefaultSeed = 1;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The municipality that reports are made for unless another is asked for: 9905 Lyngvær.</summary>
    public static MunicipalityCode DefaultMunicipality { get; } = new("9905");

    /// <summary>Writes all files below a folder, which is made when missing; files of the same names are overwritten, others are left alone.</summary>
    /// <param name="folder">Where to write, such as <c>data-samples</c>.</param>
    /// <param name="seed">The same seed gives the same bytes on every machine; another seed gives another country with the same names and stories.</param>
    /// <returns>The files written, relative to the folder with forward slashes, in ordinal order.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder, int seed = DefaultSeed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var written = new List<string>();
        foreach (var (name, bytes) in Files(SampleData.Simulate(seed)))
        {
            var path = Path.Combine([folder, .. name.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            written.Add(name);
        }

        written.Sort(StringComparer.Ordinal);
        return written;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files(SampleData data)
    {
        yield return ("README.md", Text(ReadmeFile.Text));
        yield return ("kommuner.csv", Text(MunicipalityFile.Text()));
        yield return ("kommunekompasset/compass_scores.csv", Text(CompassFile.Text()));
        foreach (var round in new[] { TenFactorFiles.Earlier, TenFactorFiles.Latest })
        {
            yield return ($"ti-faktor/{round}-svar.csv", Text(TenFactorFiles.Answers(data.Seed, round)));
            yield return ($"ti-faktor/{round}-populasjon.csv", Text(TenFactorFiles.Population(round)));
        }

        yield return ("innbyggerundersokelse/svar.csv", Text(CitizenSurveyFiles.Answers(data.Seed)));
        yield return ("innbyggerundersokelse/indeks.csv", Text(CitizenSurveyFiles.Index(data.Seed)));
        yield return ("brukerundersokelse/svar.csv", Text(UserSurveyFiles.Answers(data.Seed)));
        yield return ("brukerundersokelse/populasjon.csv", Text(UserSurveyFiles.Population()));
        yield return ("innbyggerundersokelse/kommentarer.csv", Text(FreeTextFiles.OfCitizens(data.Seed)));
        yield return ("innbyggerinnspill/2026.csv", Text(FreeTextFiles.FromInhabitants(data.Seed)));
        foreach (var round in FreeTextFiles.ConferenceRounds)
            yield return ($"dialogkonferanse/{round}.csv", Text(FreeTextFiles.Conference(data.Seed, round)));
        yield return ("tertialregister/2026-T1.csv", Text(RegisterFile.Text(data.Seed)));
        yield return ("enhetstall/enhetstall-2026-T1.csv", Text(UnitFiguresFile.Text(data.Seed)));
        yield return ("ssb/07459-kommuner.json", DatasetWriter.Write(PopulationTables.ByAge(data)));
        yield return ("ssb/07459-landet.json", DatasetWriter.Write(PopulationTables.Country(data)));
        yield return ("ssb/01222-kvartal.json", DatasetWriter.Write(QuarterlyTable.Make(data)));
        foreach (var (edition, folder) in new[] { (Edition.March, "ssb/2026-03/"), (Edition.June, "ssb/2026-06/") })
        {
            foreach (var dataset in Kostra(data, edition))
                yield return (folder + dataset.TableId + ".json", DatasetWriter.Write(dataset));
        }
    }

    private static Dataset[] Kostra(SampleData data, Edition edition) =>
    [
        AccountTables.KeyFigures(data, edition),
        AccountTables.PercentOfRevenue(data, edition),
        AccountTables.Spending(data, edition),
        AccountTables.Statement(data, edition),
        ConsolidatedTables.KeyFigures(data, edition),
        ConsolidatedTables.Concepts(data, edition),
        ServiceTables.Care(data, edition),
        ServiceTables.SchoolCosts(data, edition),
        ServiceTables.Schools(data, edition),
        ServiceTables.Kindergartens(data, edition),
    ];

    // The compiler keeps a raw string's line ends as the source file has them, which a checkout may have changed.
    private static byte[] Text(string text) => Utf8.GetBytes(text.ReplaceLineEndings("\n"));
}
