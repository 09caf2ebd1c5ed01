namespace Analytics.Scheduling.Alerting;

/// <summary>What problems are called, so that each is told once and heals under the same name.</summary>
internal static class Problems
{
    /// <summary>No node runs the schedule.</summary>
    public const string Stopped = "schedule stopped";

    /// <summary>schedule.yaml cannot be read.</summary>
    public const string Definition = "schedule definition";

    /// <summary>An event's step failed, and is not tried again by itself.</summary>
    public static string Failed(string @event, string municipality) => Name("failed", @event, municipality);

    /// <summary>An event has not happened in its time.</summary>
    public static string Late(string @event, string municipality) => Name("late", @event, municipality);

    /// <summary>People must do something.</summary>
    public static string Task(string @event, string municipality) => Name("task", @event, municipality);

    /// <summary>Checks of a municipality's numbers do not hold.</summary>
    public static string Checks(string municipality) => Name("checks", municipality, "");

    /// <summary>Own figures are likely to be wrong.</summary>
    public static string Odd(string municipality) => Name("odd figures", municipality, "");

    /// <summary>A source's answer was held back.</summary>
    public static string HeldBack(string source) => Name("held back", source, "");

    /// <summary>A source's table has changed, ended or cannot be asked.</summary>
    public static string Source(string source) => Name("source", source, "");

    /// <summary>A source's newest figures are older than they should be.</summary>
    public static string Stale(string source) => Name("stale", source, "");

    private static string Name(string what, string first, string second) => second.Length == 0 ? $"{what} {first}" : $"{what} {first} {second}";
}
