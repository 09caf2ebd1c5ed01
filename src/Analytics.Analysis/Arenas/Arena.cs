namespace Analytics.Analysis.Arenas;

/// <summary>A place in the year where people meet over the figures, such as a dialogue conference or the council's decision.</summary>
/// <param name="Name">Its name in files and commands.</param>
/// <param name="TitleNb">What the municipality calls it.</param>
/// <param name="From">First month and day that it can be held on.</param>
/// <param name="To">Last one; before <paramref name="From"/> when it runs over New Year.</param>
/// <param name="ParticipantsNb">Who meets.</param>
/// <param name="Needs">What must be ready.</param>
public sealed record Arena(string Name, string TitleNb, (int Month, int Day) From, (int Month, int Day) To, string ParticipantsNb, IReadOnlyList<ArenaNeed> Needs)
{
    /// <summary>The first time it can be held that is not over on a day.</summary>
    public (DateOnly Start, DateOnly End) Next(DateOnly day)
    {
        for (var year = day.Year - 1; ; year++)
        {
            var start = new DateOnly(year, From.Month, From.Day);
            var end = new DateOnly(To.CompareTo(From) < 0 ? year + 1 : year, To.Month, To.Day);
            if (end >= day)
                return (start, end);
        }
    }
}
