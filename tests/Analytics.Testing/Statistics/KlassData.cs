using System.Globalization;

namespace Analytics.Testing.Statistics;

/// <summary>What the stand-in's KLASS has: municipalities (131), counties (104), KOSTRA groups (112), and the changes between municipalities.</summary>
public sealed record KlassData(IReadOnlyList<KlassMunicipality> Municipalities, IReadOnlyList<KlassChange> Changes)
{
    private static readonly DateOnly Start = new(2014, 1, 1);
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Second = new(2024, 1, 1);

    /// <summary>County names by their two digits.</summary>
    public IReadOnlyDictionary<string, string> Counties { get; init; } = new Dictionary<string, string> { ["99"] = "Oppdikta fylke" };

    /// <summary>
    /// Made-up municipalities with every kind of change: a merger in 2020 (9931 and 9932 to 9941), a change of name in 2020 (9945), a split in
    /// 2024 (9933 to 9942 and 9943) and a new number in 2024 (9934 to 9944).
    /// </summary>
    public static KlassData Fictional() => new(
        [
            new("9931", "Vestbygd", Start, First, "EKG01"),
            new("9932", "Austbygd", Start, First, "EKG01"),
            new("9933", "Fjordfjell", Start, Second, "EKG02"),
            new("9934", "Utvik", Start, Second, "EKG01"),
            new("9941", "Bygdene", First, null, "EKG02"),
            new("9942", "Fjorda", Second, null, "EKG01"),
            new("9943", "Fjella", Second, null, "EKG01"),
            new("9944", "Utvik", Second, null, "EKG01"),
            new("9945", "Solvik", Start, First, "EKG01"),
            new("9945", "Solvik - Beaivvášluokta", First, null, "EKG01"),
        ],
        [
            new("9931", "Vestbygd", "9941", "Bygdene", First),
            new("9932", "Austbygd", "9941", "Bygdene", First),
            new("9945", "Solvik", "9945", "Solvik - Beaivvášluokta", First),
            new("9933", "Fjordfjell", "9942", "Fjorda", Second),
            new("9933", "Fjordfjell", "9943", "Fjella", Second),
            new("9934", "Utvik", "9944", "Utvik", Second),
        ]);

    /// <summary>The same with the municipalities of a file such as data-samples/kommuner.csv (code, name, county, group, centrality, from, to).</summary>
    public static KlassData FromFile(string path)
    {
        var made = Fictional();
        var read = File.ReadLines(path).Skip(1).Where(l => l.Length > 0).Select(line =>
        {
            var cells = line.Split(',');
            return new KlassMunicipality(cells[0], cells[1], Date(cells[5])!.Value, Date(cells[6]), cells[3]);
        });
        return made with { Municipalities = [.. made.Municipalities.Concat(read).OrderBy(m => m.Code, StringComparer.Ordinal).ThenBy(m => m.From)] };
    }

    private static DateOnly? Date(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
