namespace Analytics.Reporting.Languages;

/// <summary>The languages that a report is rendered in.</summary>
public enum Language
{
    /// <summary>Norwegian bokmål, which the phrases are written in.</summary>
    Bokmal,

    /// <summary>Norwegian nynorsk.</summary>
    Nynorsk,

    /// <summary>English.</summary>
    English,
}
