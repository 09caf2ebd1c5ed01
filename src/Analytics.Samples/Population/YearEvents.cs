using Analytics.Core;

namespace Analytics.Samples.Population;

/// <summary>What happened to a municipality's population in a calendar year.</summary>
/// <remarks>Ages are those reached by the end of the year, so that each event belongs to one cohort and newborns are 0.</remarks>
internal sealed class YearEvents
{
    /// <summary>Born in the year: only age 0 is used.</summary>
    public PersonTable Births { get; } = new();

    /// <summary>Dead in the year.</summary>
    public PersonTable Deaths { get; } = new();

    /// <summary>Moved here from the other municipalities.</summary>
    public PersonTable DomesticIn { get; } = new();

    /// <summary>Moved to the other municipalities.</summary>
    public PersonTable DomesticOut { get; } = new();

    /// <summary>Moved here from abroad.</summary>
    public PersonTable Immigration { get; } = new();

    /// <summary>Moved abroad.</summary>
    public PersonTable Emigration { get; } = new();

    /// <summary>The population at the year's end, from that at its start.</summary>
    public PersonTable Apply(PersonTable start)
    {
        var end = new PersonTable();
        foreach (var sex in PersonTable.Sexes)
        {
            for (var age = 0; age <= PersonTable.LastAge; age++)
            {
                end[sex, age] = Survivors(start, sex, age) + Births[sex, age] - Deaths[sex, age]
                    + DomesticIn[sex, age] - DomesticOut[sex, age] + Immigration[sex, age] - Emigration[sex, age];
            }
        }

        return end;
    }

    /// <summary>Those of the start's population who reach the age in the year, before any event.</summary>
    public static int Survivors(PersonTable start, Sex sex, int age) => age switch
    {
        0 => 0,
        PersonTable.LastAge => start[sex, age - 1] + start[sex, age],
        _ => start[sex, age - 1],
    };
}
