using System.Collections;
using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>A command's parameters, in order; names are compared exactly.</summary>
public sealed class DuckDBParameterCollection : DbParameterCollection
{
    private readonly List<DuckDBParameter> parameters = [];

    /// <inheritdoc/>
    public override int Count => parameters.Count;

    /// <inheritdoc/>
    public override object SyncRoot => ((ICollection)parameters).SyncRoot;

    /// <summary>The parameter at a place, from 0.</summary>
    public new DuckDBParameter this[int index]
    {
        get => parameters[index];
        set => parameters[index] = value;
    }

    /// <summary>The parameter of a name.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public new DuckDBParameter this[string parameterName]
    {
        get => parameters[Place(parameterName)];
        set => parameters[Place(parameterName)] = value;
    }

    /// <inheritdoc/>
    public override int Add(object value) => Add((DuckDBParameter)value);

    /// <summary>Appends a parameter and returns its place, from 0.</summary>
    public int Add(DuckDBParameter value)
    {
        parameters.Add(value);
        return parameters.Count - 1;
    }

    /// <inheritdoc/>
    public override void AddRange(Array values) => AddRange(values.Cast<DuckDBParameter>());

    /// <summary>Appends parameters in order.</summary>
    public void AddRange(IEnumerable<DuckDBParameter> values) => parameters.AddRange(values);

    /// <inheritdoc/>
    public override void Clear() => parameters.Clear();

    /// <inheritdoc/>
    public override bool Contains(object value) => parameters.Contains((DuckDBParameter)value);

    /// <inheritdoc/>
    public override bool Contains(string value) => IndexOf(value) >= 0;

    /// <inheritdoc/>
    public override void CopyTo(Array array, int index) => ((ICollection)parameters).CopyTo(array, index);

    /// <inheritdoc/>
    public override IEnumerator GetEnumerator() => parameters.GetEnumerator();

    /// <inheritdoc/>
    public override int IndexOf(object value) => parameters.IndexOf((DuckDBParameter)value);

    /// <inheritdoc/>
    public override int IndexOf(string parameterName) =>
        parameters.FindIndex(parameter => string.Equals(parameter.ParameterName, parameterName, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override void Insert(int index, object value) => parameters.Insert(index, (DuckDBParameter)value);

    /// <inheritdoc/>
    public override void Remove(object value) => parameters.Remove((DuckDBParameter)value);

    /// <inheritdoc/>
    public override void RemoveAt(int index) => parameters.RemoveAt(index);

    /// <inheritdoc/>
    public override void RemoveAt(string parameterName) => parameters.RemoveAt(Place(parameterName));

    /// <inheritdoc/>
    protected override DbParameter GetParameter(int index) => parameters[index];

    /// <inheritdoc/>
    protected override DbParameter GetParameter(string parameterName) => parameters[Place(parameterName)];

    /// <inheritdoc/>
    protected override void SetParameter(int index, DbParameter value) => parameters[index] = (DuckDBParameter)value;

    /// <inheritdoc/>
    protected override void SetParameter(string parameterName, DbParameter value) => parameters[Place(parameterName)] = (DuckDBParameter)value;

    private int Place(string parameterName)
    {
        var place = IndexOf(parameterName);
        return place >= 0
            ? place
            : throw new IndexOutOfRangeException(
                $"No parameter is called '{parameterName}'; there are {parameters.Count}: "
                + $"{string.Join(", ", parameters.Select(parameter => $"'{parameter.ParameterName}'"))}.");
    }
}
