namespace Analytics.Analysis.Findings;

/// <summary>What a finding is about; the report has words for each.</summary>
public enum FindingKind
{
    /// <summary>Netto driftsresultat against its limit.</summary>
    /// <remarks>Facts: value, year, limit, mean (four years, if known), groupValue, countryValue, kroner (the gap a year) and revenue (kroner), where known. Labels: name, unit, limitSource, limitKind, group, country.</remarks>
    OperatingResult,

    /// <summary>Disposisjonsfond against its limit.</summary>
    /// <remarks>As <see cref="OperatingResult"/>, but kroner is a stock: what the fund lacks or has beyond the limit.</remarks>
    ReserveFund,

    /// <summary>Netto lånegjeld against its limit.</summary>
    /// <remarks>As <see cref="OperatingResult"/>, but kroner is a stock: the debt beyond the limit, or the room below it.</remarks>
    NetDebt,

    /// <summary>Frie inntekter against the KOSTRA group.</summary>
    /// <remarks>Facts: value, groupValue, difference (kroner per inhabitant, own less group), year, countryValue, inhabitants (31 December) and kroner (a year), where known. Labels: name, unit, group, country.</remarks>
    FreeIncome,

    /// <summary>What the changed age structure costs.</summary>
    /// <remarks>Facts: kroner (change of yearly cost; negative when it falls), fromYear, toYear (four years on), ageGroupKroner, priceYear, farKroner and farYear where the projection reaches. Labels: ageGroup (the one that weighs most).</remarks>
    DemographicCost,

    /// <summary>More inhabitants of 80 and older.</summary>
    /// <remarks>Facts: from, to, fromYear, toYear, percent, persons (the smaller count), kroner (at unit cost), error and errorHorizon (mean absolute percent of the back-test, and its years), where known. Labels: ageGroup.</remarks>
    MoreOldest,

    /// <summary>Fewer or more children of school age.</summary>
    /// <remarks>As <see cref="MoreOldest"/>.</remarks>
    SchoolChildren,

    /// <summary>The total population since ten years.</summary>
    /// <remarks>Facts: from, to, fromYear, toYear, percent. Found only when the change is beyond what ten normal yearly variations add up to.</remarks>
    PopulationTrend,

    /// <summary>Working-age inhabitants per older inhabitant.</summary>
    /// <remarks>Facts: from, to (persons of 20-66 per inhabitant of 80 and older), fromYear, toYear, percent, persons (80 and older now), error, errorHorizon. Labels: name.</remarks>
    SupportRatio,

    /// <summary>Kommunekompasset against target or the mean.</summary>
    /// <remarks>Facts: value, max, year, limit and limitYear (own target), groupValue (mean), from and fromYear (earlier total of the same version), where known. Labels: version, source, limitSource, group.</remarks>
    Compass,

    /// <summary>A service's spending beyond what its need explains.</summary>
    /// <remarks>Facts: level, need and difference (kroner per inhabitant), year, fullTime (årsverk that the level would pay for), quality, qualityOther, qualityDecimals and qualityBetter (1 or 0), where known. Labels: name, group, qualityName.</remarks>
    ServiceSpending,
}
