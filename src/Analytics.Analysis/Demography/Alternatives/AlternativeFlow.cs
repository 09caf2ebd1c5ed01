using Analytics.Core;

namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>Persons who move in or out beside those that a projection has already, the same number each year of a span.</summary>
/// <param name="NameNb">Who they are, in bokmål.</param>
/// <param name="PersonsPerYear">Persons a calendar year; negative for moves out.</param>
/// <param name="From">First calendar year.</param>
/// <param name="To">Last calendar year, itself included.</param>
/// <param name="Ages">Their ages.</param>
/// <param name="MaleShare">Share of men, 0-1; null for the profile's own division, which is half and half for named profiles and age ranges.</param>
/// <param name="NoteNb">What the number rests on, in bokmål; may be empty.</param>
/// <param name="Source">Where the number comes from.</param>
public sealed record AlternativeFlow(string NameNb, double PersonsPerYear, Year From, Year To, FlowAges Ages, double? MaleShare, string NoteNb, string Source)
{
    /// <summary>Whether anybody moves in the year.</summary>
    public bool Holds(Year year) => year >= From && year <= To;

    /// <summary>Persons of a calendar year by sex and age 0-105+ when they move; all zero outside the span.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="local">The municipality's own profiles; needed when the ages are like its movers or population.</param>
    /// <exception cref="ArgumentException">A profile is needed and not given.</exception>
    public BySex<IReadOnlyList<double>> PersonsIn(Year year, LocalProfiles? local = null)
    {
        if (!Holds(year))
            return new(new double[Age.Count], new double[Age.Count]);
        var profile = Ages.Resolved(local);
        return new(Of(Sex.Male, MaleShare), Of(Sex.Female, 1 - MaleShare));

        double[] Of(Sex sex, double? share) => [.. profile.Scaled(sex, share).Select(s => s * PersonsPerYear)];
    }
}
