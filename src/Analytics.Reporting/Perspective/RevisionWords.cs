using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective;

/// <summary>What is said of provisional KOSTRA figures. SSB revises them on 15 June, which may lie ahead of the edition or behind it.</summary>
internal static class RevisionWords
{
    private static string Day => Say($"15.{ReportNumbers.Space}juni");

    /// <summary>After "fire av elleve kilder er foreløpige".</summary>
    public static string AfterCount(Edition edition) => IsOut(edition) ? Say(", men endelige tall er publisert") : Say($" og kan endres {Day}");

    /// <summary>Under the status on the cover.</summary>
    public static string OnCover(Edition edition) => IsOut(edition) ? Say($"Endelige KOSTRA-tall kom {Day}, og er ikke lest inn") : Say($"Endelige KOSTRA-tall kommer {Day}");

    /// <summary>Under a figure, of the years that are provisional.</summary>
    public static string UnderFigure(Edition edition, string years) =>
        IsOut(edition) ? Say($"{years} er foreløpig: SSBs endelige tall fra {Day} er ikke lest inn.") : Say($"{years} kan endres når SSB publiserer endelige tall {Day}.");

    private static bool IsOut(Edition edition) => edition.Date >= new DateOnly(edition.Year, 6, 15);
}
