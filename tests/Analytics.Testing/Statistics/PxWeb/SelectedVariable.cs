namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>A variable of the answer; an eliminated one has a single code and is not shown.</summary>
internal sealed record SelectedVariable(TableVariable Variable, IReadOnlyList<SelectedCode> Codes, bool Eliminated)
{
    /// <summary>Every code of the table.</summary>
    public static SelectedVariable All(TableVariable variable) =>
        new(variable, [.. variable.Codes.Select((c, i) => new SelectedCode(c, variable.Labels[i], [i]))], false);

    /// <summary>Left out: the total code where there is one, else the sum of all.</summary>
    public static SelectedVariable Leave(TableVariable variable) => new(
        variable,
        [new("", "", variable.TotalCode is { } total ? [variable.Positions[total]] : [.. Enumerable.Range(0, variable.Codes.Count)])],
        true);

    /// <summary>The codes at these positions.</summary>
    public static SelectedVariable At(TableVariable variable, IEnumerable<int> positions) =>
        new(variable, [.. positions.Select(i => new SelectedCode(variable.Codes[i], variable.Labels[i], [i]))], false);
}
