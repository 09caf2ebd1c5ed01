using System.Data.Common;
using System.Globalization;
using Analytics.Core;

namespace Analytics.Store.Catalogues;

/// <summary>Who writes to a store.</summary>
internal sealed record StoreOwner(int Process, string Host, DateTimeOffset Since, string Command)
{
    /// <summary>What it does, and since when.</summary>
    public string Sentence => string.Create(CultureInfo.InvariantCulture, $"'{Command}' (process {Process} on {Host}) has been writing to the store since {Since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");

    /// <summary>This process.</summary>
    public static StoreOwner This(string command, TimeProvider clock) => new(Environment.ProcessId, Environment.MachineName, clock.GetUtcNow(), command);

    /// <summary>The owner of a row; null where nobody is.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The column of the process; host, since and command follow it.</param>
    public static StoreOwner? Read(DbDataReader row, int first) => row.IsDBNull(first)
        ? null
        : new StoreOwner((int)row.GetInt64(first), row.GetString(first + 1), row.Time(first + 2), row.GetString(first + 3));

    /// <summary>Says that somebody else writes. Between taking the lock and writing its name an owner has none; the refusal stands without it.</summary>
    public static StoreException Refusal(string place, StoreOwner? owner) => new(
        place,
        owner?.Sentence ?? "another process writes to the store",
        "one writer at a time",
        "Wait until it is done, or stop it; the lock is free as soon as that process ends.");
}
