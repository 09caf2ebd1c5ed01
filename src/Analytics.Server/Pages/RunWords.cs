using System.Globalization;
using Analytics.Core;
using Analytics.Reporting.Html;
using Analytics.Store.Operations;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Pages;

/// <summary>Occurrences in words and in addresses.</summary>
internal static class RunWords
{
    public static HtmlOutput.Encoded State(OccurrenceState state) => state switch
    {
        OccurrenceState.Done => StateShape.Good(Say("Utført")),
        OccurrenceState.Failed => StateShape.Bad(Say("Feilet")),
        OccurrenceState.Running => StateShape.Watch(Say("Pågår")),
        _ => StateShape.Neutral(Say("Hoppet over")),
    };

    /// <summary>What names an occurrence in an address or a form: four fields.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(OccurrenceKey key) =>
        [("hendelse", key.Event), ("kommune", key.Municipality), ("tid", key.Slot.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)), ("steg", key.Step)];

    public static string Address(string path, OccurrenceKey key) => path + QueryString.Create(Fields(key).Select(f => KeyValuePair.Create(f.Name, (string?)f.Value)));

    /// <summary>The occurrence that four fields name; null when they name none.</summary>
    public static OccurrenceKey? Read(Func<string, string> field) =>
        DateTimeOffset.TryParseExact(field("tid"), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var slot) && field("hendelse").Length is > 0 and <= 100 && field("steg").Length <= 100 && (field("kommune").Length == 0 || MunicipalityCode.IsValid(field("kommune")))
            ? new OccurrenceKey(field("hendelse"), field("kommune"), slot, field("steg"))
            : null;
}
