using Analytics.Core;

namespace Analytics.Store;

/// <summary>Leave to read answers of individuals. Every use is written to <c>restricted/access.log</c>.</summary>
/// <param name="Who">The command or step.</param>
/// <param name="Why">What the answers are needed for.</param>
/// <param name="Clock">The time of use.</param>
public sealed record RestrictedGrant(string Who, string Why, TimeProvider Clock)
{
    /// <summary>The municipality whose answers are read; those of others stay out of sight. Null for answers that are nobody's own.</summary>
    public MunicipalityCode? Tenant { get; init; }
}
