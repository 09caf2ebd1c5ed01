namespace DuckDB.NET.Native;

/// <summary>What kind of error DuckDB reported; the values are those of <c>duckdb_error_type</c> in DuckDB's C header.</summary>
public enum DuckDBErrorType
{
    /// <summary>No kind was given.</summary>
    Invalid = 0,

    /// <summary>A value lies outside the range of its type.</summary>
    OutOfRange = 1,

    /// <summary>A value could not be converted.</summary>
    Conversion = 2,

    /// <summary>A type is unknown.</summary>
    UnknownType = 3,

    /// <summary>A decimal does not fit.</summary>
    Decimal = 4,

    /// <summary>Two types do not match.</summary>
    MismatchType = 5,

    /// <summary>Division by zero.</summary>
    DivideByZero = 6,

    /// <summary>An object has the wrong size.</summary>
    ObjectSize = 7,

    /// <summary>A type is not valid here.</summary>
    InvalidType = 8,

    /// <summary>Something could not be serialised.</summary>
    Serialization = 9,

    /// <summary>A transaction failed, or is aborted.</summary>
    Transaction = 10,

    /// <summary>DuckDB does not implement this.</summary>
    NotImplemented = 11,

    /// <summary>An expression is wrong.</summary>
    Expression = 12,

    /// <summary>A table, view, function or other entry of the catalogue is missing or exists already.</summary>
    Catalog = 13,

    /// <summary>The SQL could not be parsed.</summary>
    Parser = 14,

    /// <summary>The query could not be planned.</summary>
    Planner = 15,

    /// <summary>The scheduler failed.</summary>
    Scheduler = 16,

    /// <summary>The executor failed.</summary>
    Executor = 17,

    /// <summary>A constraint (primary key, not null, check …) is violated.</summary>
    Constraint = 18,

    /// <summary>An index failed.</summary>
    Index = 19,

    /// <summary>Statistics failed.</summary>
    Stat = 20,

    /// <summary>The connection failed.</summary>
    Connection = 21,

    /// <summary>The syntax is wrong.</summary>
    Syntax = 22,

    /// <summary>A setting is wrong.</summary>
    Settings = 23,

    /// <summary>A name or type of the query could not be bound.</summary>
    Binder = 24,

    /// <summary>The network failed.</summary>
    Network = 25,

    /// <summary>The optimiser failed.</summary>
    Optimizer = 26,

    /// <summary>A null pointer inside DuckDB.</summary>
    NullPointer = 27,

    /// <summary>Reading or writing a file failed.</summary>
    Io = 28,

    /// <summary>The query was interrupted.</summary>
    Interrupt = 29,

    /// <summary>The database is unusable after an earlier error.</summary>
    Fatal = 30,

    /// <summary>A bug inside DuckDB.</summary>
    Internal = 31,

    /// <summary>An argument is not valid.</summary>
    InvalidInput = 32,

    /// <summary>Memory ran out.</summary>
    OutOfMemory = 33,

    /// <summary>Access is not permitted, for instance a write to a database that was opened read-only.</summary>
    Permission = 34,

    /// <summary>A parameter's type could not be resolved.</summary>
    ParameterNotResolved = 35,

    /// <summary>A parameter is not allowed here.</summary>
    ParameterNotAllowed = 36,

    /// <summary>Another object depends on this one.</summary>
    Dependency = 37,

    /// <summary>HTTP failed.</summary>
    Http = 38,

    /// <summary>An extension is missing.</summary>
    MissingExtension = 39,

    /// <summary>An extension could not be loaded automatically.</summary>
    Autoload = 40,

    /// <summary>A sequence failed.</summary>
    Sequence = 41,
}
