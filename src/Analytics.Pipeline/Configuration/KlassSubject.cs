namespace Analytics.Pipeline.Configuration;

/// <summary>What a source of format klass asks KLASS about.</summary>
public enum KlassSubject
{
    /// <summary>When each code was in use, and under which names.</summary>
    Codes,

    /// <summary>Which codes became which.</summary>
    Changes,

    /// <summary>Which codes of two classifications belong together.</summary>
    Correspondence,
}
