namespace Analytics.Core.Columns;

/// <summary>One named column of a batch; every column of a batch has the same length.</summary>
public abstract class Column
{
    private protected Column(string name, int length)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Length = length;
    }

    /// <summary>The column's name as it stands in the store.</summary>
    public string Name { get; }

    /// <summary>Number of rows.</summary>
    public int Length { get; }
}
