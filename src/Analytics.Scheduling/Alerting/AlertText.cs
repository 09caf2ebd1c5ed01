using Analytics.Store.Operations;

namespace Analytics.Scheduling.Alerting;

/// <summary>A message in words.</summary>
internal static class AlertText
{
    private const int MostCharacters = 100;

    /// <summary>One line: what it is about. It has no line breaks, whatever the data has.</summary>
    public static string Subject(AlertNotice notice)
    {
        var first = notice.Alert.Message.ReplaceLineEndings(" ");
        var about = first.Length <= MostCharacters ? first : string.Concat(first.AsSpan(0, MostCharacters), "…");
        return notice.IsHealed ? $"Løst: {about}" : about;
    }

    /// <summary>The whole message.</summary>
    public static string Body(AlertNotice notice) => notice.IsHealed
        ? FormattableString.Invariant($"Dette er løst ({notice.Alert.HealedAt:yyyy-MM-dd HH:mm} UTC), og var slik fra {notice.Alert.Since:yyyy-MM-dd HH:mm} UTC: {notice.Alert.Message}")
        : FormattableString.Invariant($"{notice.Alert.Message}\n\nSett første gang {notice.Alert.Since:yyyy-MM-dd HH:mm} UTC. Det sendes én melding til når det er løst.");
}
