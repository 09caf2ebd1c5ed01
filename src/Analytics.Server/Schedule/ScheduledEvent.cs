namespace Analytics.Server.Schedule;

/// <summary>An event of schedule.yaml.</summary>
/// <param name="Id">Its id: <c>C09</c>.</param>
/// <param name="TitleNb">What it is called: "KOSTRA, ureviderte tall".</param>
public sealed record ScheduledEvent(string Id, string TitleNb);
