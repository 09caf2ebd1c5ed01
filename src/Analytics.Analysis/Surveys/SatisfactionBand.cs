namespace Analytics.Analysis.Surveys;

/// <summary>The bands in which Difi put scores of 0-100 in Innbyggerundersøkelsen 2013.</summary>
public enum SatisfactionBand
{
    /// <summary>0-50: nøytral eller misfornøyd.</summary>
    NeutralOrDissatisfied = 1,

    /// <summary>51-70: delvis fornøyd.</summary>
    PartlySatisfied = 2,

    /// <summary>71-80: fornøyd.</summary>
    Satisfied = 3,

    /// <summary>81-100: svært fornøyd.</summary>
    VerySatisfied = 4,
}
