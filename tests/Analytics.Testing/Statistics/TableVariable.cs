namespace Analytics.Testing.Statistics;

/// <summary>A variable of a table, with its codes in order.</summary>
public sealed record TableVariable
{
    /// <summary>Such as <c>KOKkommuneregion0000</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Such as "region".</summary>
    public required string Label { get; init; }

    /// <summary>The codes in the table's order.</summary>
    public required IReadOnlyList<string> Codes
    {
        get;
        init
        {
            field = value;
            var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < value.Count; i++)
                positions.TryAdd(value[i], i);
            Positions = positions;
        }
    }

    /// <summary>The label of each code.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Its place in <c>role</c>.</summary>
    public VariableRole Role { get; init; }

    /// <summary>Whether a query may leave it out; contents and time never can in v2.</summary>
    public bool Eliminable { get; init; }

    /// <summary>The code that stands for all; without one, a variable left out is summed.</summary>
    public string? TotalCode { get; init; }

    /// <summary>Units by contents code; empty for other variables.</summary>
    public IReadOnlyDictionary<string, ContentsUnit> Units { get; init; } = new Dictionary<string, ContentsUnit>();

    /// <summary>The code lists that a query may use.</summary>
    public IReadOnlyList<CodeList> CodeLists { get; init; } = [];

    /// <summary>The KLASS urn, where the variable follows a standard.</summary>
    public string? Classification { get; init; }

    /// <summary>Index by code; case does not matter to the service.</summary>
    internal IReadOnlyDictionary<string, int> Positions { get; private init; } = new Dictionary<string, int>();

    /// <summary>Whether v2 demands a selection.</summary>
    internal bool Mandatory => !Eliminable || Role is VariableRole.Time or VariableRole.Metric;
}
