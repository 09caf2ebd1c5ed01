namespace Analytics.Analysis.Findings;

/// <summary>How sure a finding is; the word and the dots beside it. Provisional data are another thing than uncertain.</summary>
public enum Certainty
{
    /// <summary>Usikkert: less than 67 percent, or intervals overlap.</summary>
    Uncertain = 1,

    /// <summary>Sannsynlig: 67-90 percent.</summary>
    Likely = 2,

    /// <summary>Svært sannsynlig: 90 percent or more.</summary>
    VeryLikely = 3,

    /// <summary>Sikkert: counted or booked.</summary>
    Certain = 4,
}
