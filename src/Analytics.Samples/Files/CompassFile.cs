using System.Globalization;

namespace Analytics.Samples.Files;

/// <summary>compass_scores.csv: invented evaluations with Kommunekompasset, in both generations of the tool.</summary>
internal static class CompassFile
{
    private const string OldVersion = "2010-2019";
    private const string NewVersion = "2020-";
    private const int AreaMaximum = 100;
    private const int TotalMaximum = 800;

    private static readonly string[] OldAreas =
    [
        "Offentlighet og demokrati", "Tilgjengelighet, innbygger- og brukerorientering", "Politisk styring og kontroll", "Lederskap, ansvar og delegasjon",
        "Resultatfokus og effektivitet", "Kommunen som arbeidsgiver", "Utviklingsstrategi og lærende organisasjon", "Kommunen som samfunnsutvikler",
    ];

    /// <summary>Published in Swedish only; plain bokmål.</summary>
    private static readonly string[] NewAreas =
    [
        "Samspill mellom folkevalgte og innbyggere", "Samfunnsutvikling", "Styring og kontroll", "Effektivitet",
        "Brukeren i fokus", "Kvalitetsutvikling", "Arbeidsliv", "Lederskap og medarbeiderskap",
    ];

    /// <summary>The file's text.</summary>
    public static string Text()
    {
        var csv = new CsvText(',', "municipality", "code", "country", "year", "version", "kind", "area_no", "area", "score", "max", "source", "note");
        Evaluation(csv, "Lyngvær", "9905", 2017, OldVersion, [38, 42, 56, 51, 47, 44, 36, 61]);
        Total(csv, "Lyngvær", "9905", 2021, OldVersion, "target", 450);
        Evaluation(csv, "Lyngvær", "9905", 2023, NewVersion, [52, 63, 58, 46, 49, 43, 55, 57]);
        Total(csv, "Lyngvær", "9905", 2027, NewVersion, "target", 500);
        Evaluation(csv, "Storhavn", "9901", 2018, OldVersion, [66, 63, 71, 60, 62, 58, 55, 69]);
        Evaluation(csv, "Myrvær", "9907", 2017, OldVersion, [45, 47, 59, 55, 50, 49, 41, 58]);
        Evaluation(csv, "Myrvær", "9907", 2022, NewVersion, [58, 61, 63, 52, 55, 50, 60, 62]);
        Total(csv, "Fagersund", "9904", 2016, OldVersion, "total", 349);
        Total(csv, "Alle evaluerte i landet", "", 2017, OldVersion, "mean", 368);
        Total(csv, "Kommuner med 5 000-10 000 innbyggere", "", 2017, OldVersion, "group_mean", 357);
        Total(csv, "Alle evaluerte i landet", "", 2023, NewVersion, "mean", 431);
        Total(csv, "Kommuner med 5 000-10 000 innbyggere", "", 2023, NewVersion, "group_mean", 418);
        return csv.ToString();
    }

    private static void Evaluation(CsvText csv, string name, string code, int year, string version, int[] scores)
    {
        var areas = version == OldVersion ? OldAreas : NewAreas;
        for (var i = 0; i < scores.Length; i++)
            csv.Add(name, code, "NO", Number(year), version, "area", Number(i + 1), areas[i], Number(scores[i]), Number(AreaMaximum), "");
        Total(csv, name, code, year, version, "total", scores.Sum());
    }

    private static void Total(CsvText csv, string name, string code, int year, string version, string kind, int score) =>
        csv.Add(name, code, "NO", Number(year), version, kind, "", "Total", Number(score), Number(TotalMaximum), "");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
