namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Why municipalities have no part in a comparison of methods.</summary>
public enum SkipReason
{
    /// <summary>Not counted in the launch year.</summary>
    NoLaunch,

    /// <summary>Not counted five years before the launch, which the trends rest on.</summary>
    NoBase,

    /// <summary>Not counted at the horizon, so there is no outcome.</summary>
    NoOutcome,

    /// <summary>The method gave no forecast.</summary>
    NoForecast,
}
