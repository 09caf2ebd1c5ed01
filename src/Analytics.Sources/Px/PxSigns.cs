using Analytics.Sources.JsonStat;

namespace Analytics.Sources.Px;

/// <summary>
/// The signs of a file's cells. What stands in DATA is a number of dots; which sign the source shows for it is said by DATASYMBOL1 to 6, DATASYMBOLSUM (seven dots)
/// and DATASYMBOLNIL (a dash). SSB shows : for three dots.
/// </summary>
/// <remarks>scb.se, PX file format, "Data in the PX-file"; PCAxis.Core, PXConstant and PXFileSerializer.</remarks>
internal sealed class PxSigns
{
    private const int MostDots = 7;
    private readonly string[] shown = new string[MostDots + 1];
    private readonly List<string> signs = [];
    private int[]? positions;

    public PxSigns(PxKeywords keywords)
    {
        shown[0] = keywords.Text("DATASYMBOLNIL") ?? "-";
        for (var dots = 1; dots < MostDots; dots++)
            shown[dots] = keywords.Text($"DATASYMBOL{dots}") ?? new string('.', dots);
        shown[MostDots] = keywords.Text("DATASYMBOLSUM") ?? new string('.', MostDots);
    }

    /// <summary>The sign shown for what stands in a cell, or null where that is no sign.</summary>
    public string? Find(ReadOnlySpan<char> cell) => cell switch
    {
        "-" => shown[0],
        ":" => ":",
        { Length: > 0 and <= MostDots } when !cell.ContainsAnyExcept('.') => shown[cell.Length],
        _ => null,
    };

    public void Set(int position, string sign, int cells)
    {
        if (positions is null)
        {
            positions = GC.AllocateUninitializedArray<int>(cells);
            positions.AsSpan().Fill(-1);
        }

        var known = signs.IndexOf(sign);
        if (known < 0)
        {
            known = signs.Count;
            signs.Add(sign);
        }

        positions[position] = known;
    }

    public CellSigns? Done() => positions is null ? null : new CellSigns(positions, signs);
}
