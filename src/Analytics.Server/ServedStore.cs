using Analytics.Pipeline.Configuration;
using Analytics.Server.Schedule;
using Analytics.Store;
using Analytics.Store.Operations;

namespace Analytics.Server;

/// <summary>What the pages show, and where they write down who saw it.</summary>
/// <param name="Definition">What the text files say.</param>
/// <param name="Location">The store.</param>
/// <param name="Tokens">Who may see what.</param>
/// <param name="Audit">Who saw and ran what.</param>
/// <param name="Alerts">Problems that stand.</param>
/// <param name="Occurrences">What the schedule has done.</param>
/// <param name="Schedule">What the schedule is about to do; null when there is none.</param>
/// <param name="Clock">The time.</param>
public sealed record ServedStore(
    PipelineDefinition Definition,
    StoreLocation Location,
    IAccessTokens Tokens,
    IAuditLog Audit,
    IAlertLog Alerts,
    IOccurrenceLog Occurrences,
    IScheduleBoard? Schedule,
    TimeProvider Clock);
