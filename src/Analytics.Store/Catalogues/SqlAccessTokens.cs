using System.Data.Common;
using Analytics.Store.Operations;

namespace Analytics.Store.Catalogues;

/// <summary>Tokens of the web pages as a table of a database.</summary>
internal sealed class SqlAccessTokens(SqlDatabase database, TimeProvider clock) : IAccessTokens
{
    private const string Query = "SELECT name, hash, role, municipality, created_at, expires_at, revoked_at FROM access_token";

    private const string Holds = "revoked_at IS NULL AND (expires_at IS NULL OR expires_at > @now)";

    private string Now => SqlTime.Text(clock.GetUtcNow());

    /// <inheritdoc/>
    public bool Add(AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return database.Change(session =>
        {
            if (session.Select($"{Query} WHERE name = @name AND {Holds}", Read, ("@name", token.Name), ("@now", Now)).Count > 0)
                return false;
            session.Execute(
                "INSERT INTO access_token (name, hash, role, municipality, created_at, expires_at, revoked_at) VALUES (@name, @hash, @role, @municipality, @created, @expires, @revoked)",
                ("@name", token.Name), ("@hash", token.Hash), ("@role", SqlRow.Word(token.Role)), ("@municipality", token.Municipality),
                ("@created", SqlTime.Text(token.CreatedAt)), ("@expires", SqlTime.Text(token.ExpiresAt)), ("@revoked", SqlTime.Text(token.RevokedAt)));
            return true;
        });
    }

    /// <inheritdoc/>
    public AccessToken? Find(string hash) => database.Read(session => session.Select($"{Query} WHERE hash = @hash AND {Holds}", Read, ("@hash", hash), ("@now", Now)).FirstOrDefault());

    /// <inheritdoc/>
    public IReadOnlyList<AccessToken> List() => database.Read(session => session.Select($"{Query} ORDER BY name, id", Read));

    /// <inheritdoc/>
    public bool Revoke(string name) => database.Execute($"UPDATE access_token SET revoked_at = @now WHERE name = @name AND {Holds}", ("@name", name), ("@now", Now)) > 0;

    private static AccessToken Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.Word<AccessRole>(2), row.TextOrNull(3), row.Time(4), row.TimeOrNull(5), row.TimeOrNull(6));
}
