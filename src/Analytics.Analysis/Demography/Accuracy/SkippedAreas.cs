using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Municipalities left out of one launch and horizon.</summary>
/// <param name="Launch">The launch year.</param>
/// <param name="Horizon">Years ahead.</param>
/// <param name="Reason">Why.</param>
/// <param name="Areas">The municipalities, by number.</param>
/// <param name="Method">The code of the one method they are left out of; null when it is all of them.</param>
public sealed record SkippedAreas(Year Launch, int Horizon, SkipReason Reason, IReadOnlyList<MunicipalityCode> Areas, string? Method = null)
{
    /// <summary>How many, and why, in bokmål: "9 kommuner mangler folketall i utgangsåret 2010".</summary>
    public string TextNb => (Areas.Count == 1 ? "1 kommune " : $"{NorwegianText.Number(Areas.Count)} kommuner ") + Reason switch
    {
        SkipReason.NoLaunch => $"mangler folketall i utgangsåret {Launch}",
        SkipReason.NoBase => $"mangler folketall i {Launch.Plus(-SimpleMethods.BaseYears)}, fem år før utgangsåret",
        SkipReason.NoOutcome => $"mangler folketall i {Launch.Plus(Horizon)} å måle mot",
        _ => $"har ingen framskriving {NorwegianText.Years(Horizon)} fram fra {Launch} med metoden {Method}",
    };
}
