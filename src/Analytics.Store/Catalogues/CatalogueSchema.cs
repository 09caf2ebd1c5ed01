using Analytics.Core;

namespace Analytics.Store.Catalogues;

/// <summary>The catalogue's tables, version by version. A version that was ever released is not changed: what is new is a further one.</summary>
internal static class CatalogueSchema
{
    private static readonly Func<SqlDialect, string>[] Migrations = [Parts, Operations];

    /// <summary>The version that this program writes.</summary>
    public static long Version => Migrations.Length;

    /// <summary>Makes the tables, or brings those of an earlier version up to date; a kill leaves them as they were, or as they should be.</summary>
    /// <exception cref="StoreException">They are of a later version, or the database cannot be read or written.</exception>
    public static void Prepare(SqlDatabase database)
    {
        var version = database.Read(database.ReadVersion);
        if (version < Version)
            version = database.Change(session => Migrate(database, session));
        if (version > Version)
        {
            throw new StoreException(
                database.Place,
                FormattableString.Invariant($"the catalogue has schema version {version}"),
                FormattableString.Invariant($"version {Version}, which this program writes, or an earlier one"),
                "Use the newer program that wrote it, or choose another folder with --store DIR.");
        }
    }

    /// <summary>Two processes may open a store at once: the second waits for the first here, and finds the tables made.</summary>
    private static long Migrate(SqlDatabase database, SqlSession session)
    {
        var version = database.ReadVersion(session);
        if (version >= Version)
            return version;
        foreach (var migration in Migrations.Skip((int)version))
            session.Execute(migration(database.Dialect));
        database.WriteVersion(session, Version);
        return Version;
    }

    private static string Parts(SqlDialect sql) => $"""
        CREATE TABLE landed (
            hash {sql.Text} PRIMARY KEY, file {sql.Text} NOT NULL, bytes {sql.Number} NOT NULL, first_seen {sql.Text} NOT NULL){sql.KeyedTable};
        CREATE TABLE part (
            id {sql.Key}, dataset {sql.Text} NOT NULL, partition {sql.Text} NOT NULL, vintage {sql.Text} NOT NULL, file {sql.Text} NOT NULL, rows {sql.Number} NOT NULL,
            bytes {sql.Number} NOT NULL, hash {sql.Text} NOT NULL, schema {sql.Text} NOT NULL, period {sql.Text}, source {sql.Text}, landed_hash {sql.Text}, step {sql.Text} NOT NULL,
            restricted {sql.Number} NOT NULL, source_updated {sql.Text}, published_at {sql.Text} NOT NULL, retired_at {sql.Text});
        CREATE UNIQUE INDEX part_current ON part (dataset, partition, vintage) WHERE retired_at IS NULL;
        CREATE TABLE step (
            name {sql.Text} PRIMARY KEY, fingerprint {sql.Text} NOT NULL, output {sql.Text}, finished_at {sql.Text} NOT NULL){sql.KeyedTable};
        """;

    private static string Operations(SqlDialect sql) => $"""
        ALTER TABLE part ADD COLUMN tenant {sql.Text};
        CREATE TABLE occurrence (
            event {sql.Text} NOT NULL, municipality {sql.Text} NOT NULL, slot {sql.Text} NOT NULL, step {sql.Text} NOT NULL, state {sql.Text} NOT NULL, node {sql.Text} NOT NULL,
            attempts {sql.Number} NOT NULL, started_at {sql.Text} NOT NULL, finished_at {sql.Text}, detail {sql.Text} NOT NULL,
            PRIMARY KEY (event, municipality, slot, step)){sql.KeyedTable};
        CREATE INDEX occurrence_slot ON occurrence (slot);
        CREATE TABLE node (
            name {sql.Text} PRIMARY KEY, started_at {sql.Text} NOT NULL, seen_at {sql.Text} NOT NULL, stopped_at {sql.Text}){sql.KeyedTable};
        CREATE TABLE alert (
            id {sql.Key}, problem {sql.Text} NOT NULL, message {sql.Text} NOT NULL, since {sql.Text} NOT NULL, last_seen {sql.Text} NOT NULL, healed_at {sql.Text});
        CREATE UNIQUE INDEX alert_standing ON alert (problem) WHERE healed_at IS NULL;
        CREATE TABLE notice (
            id {sql.Key}, alert {sql.Number} NOT NULL, channel {sql.Text} NOT NULL, is_healed {sql.Number} NOT NULL, problem {sql.Text} NOT NULL, message {sql.Text} NOT NULL,
            since {sql.Text} NOT NULL, last_seen {sql.Text} NOT NULL, healed_at {sql.Text}, attempts {sql.Number} NOT NULL, node {sql.Text}, held_until {sql.Text},
            next_try {sql.Text}, error {sql.Text}, sent_at {sql.Text});
        CREATE INDEX notice_alert ON notice (alert);
        CREATE INDEX notice_waiting ON notice (id) WHERE sent_at IS NULL;
        CREATE TABLE access_token (
            id {sql.Key}, name {sql.Text} NOT NULL, hash {sql.Text} NOT NULL UNIQUE, role {sql.Text} NOT NULL, municipality {sql.Text}, created_at {sql.Text} NOT NULL,
            expires_at {sql.Text}, revoked_at {sql.Text});
        CREATE TABLE audit (
            id {sql.Key}, at {sql.Text} NOT NULL, who {sql.Text} NOT NULL, role {sql.Text} NOT NULL, action {sql.Text} NOT NULL, what {sql.Text} NOT NULL, outcome {sql.Text} NOT NULL);
        CREATE INDEX audit_at ON audit (at);
        CREATE TABLE writer (
            epoch {sql.Number} NOT NULL, process {sql.Number}, host {sql.Text}, since {sql.Text}, command {sql.Text});
        INSERT INTO writer (epoch) VALUES (0);
        CREATE TABLE shared_state (
            name {sql.Text} PRIMARY KEY, content {sql.Bytes} NOT NULL){sql.KeyedTable};
        """;
}
