namespace Analytics.Testing.Statistics;

/// <summary>One edition of a table: what the service says about it, and its cells.</summary>
public sealed record StatisticsTable
{
    /// <summary>Such as 12134.</summary>
    public required string Id { get; init; }

    /// <summary>The title, which begins with the id.</summary>
    public required string Label { get; init; }

    /// <summary>The publisher that the answer names.</summary>
    public string Source { get; init; } = "Oppdiktede tall";

    /// <summary>When the edition was, or will be, released.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Table notes, in order.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Which of the notes must be shown.</summary>
    public IReadOnlySet<int> MandatoryNotes { get; init; } = new HashSet<int>();

    /// <summary>The variables, in the order of the cells.</summary>
    public required IReadOnlyList<TableVariable> Variables { get; init; }

    /// <summary>The cells.</summary>
    public required CellReader Cells { get; init; }

    /// <summary>Whether the table has ended; null is how the service says no.</summary>
    public bool? Discontinued { get; init; }

    /// <summary>Such as "os" for Offentlig sektor.</summary>
    public string SubjectCode { get; init; } = "os";

    /// <summary>The subject's name.</summary>
    public string SubjectArea { get; init; } = "Offentlig sektor";

    /// <summary>The position of the time variable, or -1.</summary>
    internal int TimeIndex
    {
        get
        {
            for (var i = 0; i < Variables.Count; i++)
            {
                if (Variables[i].Role == VariableRole.Time)
                    return i;
            }

            return -1;
        }
    }

    /// <summary>Whether it is a KOSTRA table; those variables' codes begin with KOK.</summary>
    internal bool IsKostra => Variables.Any(v => v.Code.StartsWith("KOK", StringComparison.Ordinal));
}
