using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data.Statements;

namespace DuckDB.NET.Data;

/// <summary>A value for <c>?</c>, <c>$1</c> (without a name, in order) or <c>$name</c> (with the name, without its dollar sign).</summary>
public sealed class DuckDBParameter : DbParameter
{
    private object? value;
    private string parameterName = "";
    private string sourceColumn = "";

    /// <summary>A parameter without name or value.</summary>
    public DuckDBParameter()
    {
    }

    /// <summary>A parameter by position.</summary>
    public DuckDBParameter(object? value)
        : this("", value)
    {
    }

    /// <summary>A parameter by position.</summary>
    public DuckDBParameter(DbType type, object? value)
        : this("", type, value)
    {
    }

    /// <summary>A parameter by name.</summary>
    public DuckDBParameter(string name, object? value)
        : this(name, ParameterTypes.Of(value), value)
    {
    }

    /// <summary>A parameter by name.</summary>
    public DuckDBParameter(string name, DbType type, object? value)
    {
        parameterName = name;
        DbType = type;
        this.value = value;
    }

    /// <summary>Follows the value's type when the value is set; DuckDB converts to what the statement needs.</summary>
    public override DbType DbType { get; set; } = DbType.String;

    /// <summary>Only <see cref="ParameterDirection.Input"/> has a meaning to DuckDB.</summary>
    public override ParameterDirection Direction { get; set; } = ParameterDirection.Input;

    /// <inheritdoc/>
    public override bool IsNullable { get; set; }

    /// <inheritdoc/>
    [AllowNull]
    public override string ParameterName
    {
        get => parameterName;
        set => parameterName = value ?? "";
    }

    /// <inheritdoc/>
    public override int Size { get; set; }

    /// <inheritdoc/>
    [AllowNull]
    public override string SourceColumn
    {
        get => sourceColumn;
        set => sourceColumn = value ?? "";
    }

    /// <inheritdoc/>
    public override bool SourceColumnNullMapping { get; set; }

    /// <summary>Null and <see cref="DBNull"/> are NULL; a list (not <c>byte[]</c>) is a LIST.</summary>
    public override object? Value
    {
        get => value;
        set
        {
            this.value = value;
            DbType = ParameterTypes.Of(value);
        }
    }

    /// <inheritdoc/>
    public override void ResetDbType() => DbType = DbType.String;
}
