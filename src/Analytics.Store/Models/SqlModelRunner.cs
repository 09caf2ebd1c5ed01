using Analytics.Core;
using DuckDB.NET.Data;

namespace Analytics.Store.Models;

/// <summary>Runs models over the store's published state, in the order of what they read from each other.</summary>
/// <param name="store">The store.</param>
/// <param name="catalogue">Its catalogue.</param>
/// <param name="clock">The time of publication, and what a model's duration is measured with.</param>
public sealed class SqlModelRunner(StoreFolder store, ICatalogue catalogue, TimeProvider clock)
{
    private const string StepPrefix = "model ";

    private const int FewestForTwoAtOnce = 16;

    /// <summary>Runs the models whose SQL or inputs changed, and publishes all the results in one transaction. A mart whose model is gone is retired.</summary>
    /// <param name="models">All models, see <see cref="SqlModel.ReadFolder"/>.</param>
    /// <param name="options">Threads, memory and promised columns; not as of a date, and without restricted datasets.</param>
    /// <returns>What came of each, in the order of running.</returns>
    /// <exception cref="ConfigurationException">A model's SQL is wrong, in file and line; nothing is published then.</exception>
    /// <exception cref="StoreException">The store is damaged or cannot be written; nothing is published then.</exception>
    public IReadOnlyList<SqlModelResult> Run(IReadOnlyList<SqlModel> models, SessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        var used = options ?? new SessionOptions();
        if (used.AsOf is not null)
            throw new ArgumentException("What is published shows the newest state; models as of a date are materialised in a session.", nameof(options));

        using var session = DuckDbSession.Open(store, catalogue, used with { MayWrite = true, Grant = null, IsOfAllTenants = true });
        var gone = GoneMarts(models);
        session.Hide(gone);
        var graph = SqlModelGraph.Read(session, models);
        var publication = new ModelPublication();
        publication.Removals.AddRange(gone.Select(d => new PartRemoval(d)));
        var results = graph.Order.Select(model => RunOne(session, graph, model, publication)).ToList();
        publication.Publish(catalogue);
        return results;
    }

    /// <summary>What <see cref="Run"/> would do, and why; nothing is run. A model that builds on one that is run again may turn out to be unchanged.</summary>
    /// <param name="models">All models.</param>
    /// <param name="options">As for <see cref="Run"/>.</param>
    /// <returns>The models in the order of running.</returns>
    /// <exception cref="ConfigurationException">A model is not one SELECT, names a table that does not exist, or models form a cycle.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<SqlModelPlan> Plan(IReadOnlyList<SqlModel> models, SessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        using var session = DuckDbSession.Open(store, catalogue, (options ?? new SessionOptions()) with { AsOf = null, Grant = null, IsOfAllTenants = true });
        session.Hide(GoneMarts(models));
        var graph = SqlModelGraph.Read(session, models);
        var again = new HashSet<DatasetName>();
        return [.. graph.Order.Select(model =>
        {
            var inputs = graph.InputsOf(model);
            var reason = inputs.Where(again.Contains).Select(d => $"{d.Name} is made again").FirstOrDefault() ?? ReasonToRun(session, graph, model);
            if (reason is not null)
                again.Add(model.Dataset);
            return new SqlModelPlan(model.Name, inputs, reason);
        })];
    }

    /// <summary>Runs all the models inside a session, as its own tables; nothing is written. This is how marts are seen as of a date.</summary>
    /// <param name="session">A session, opened with <see cref="SessionOptions.AsOf"/>.</param>
    /// <param name="models">All models.</param>
    /// <exception cref="ConfigurationException">A model's SQL is wrong, in file and line.</exception>
    /// <exception cref="StoreException">A part turns out to be damaged.</exception>
    public IReadOnlyList<SqlModelResult> Materialise(DuckDbSession session, IReadOnlyList<SqlModel> models)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(models);
        var graph = SqlModelGraph.Read(session, models);
        return [.. graph.Order.Select(model =>
        {
            var start = clock.GetTimestamp();
            var rows = Guard(session, model, () => session.Materialise(model.Dataset, SqlText.Body(model.Sql)));
            return new SqlModelResult(model.Name, rows, clock.GetElapsedTime(start), IsUnchanged: false);
        })];
    }

    private SqlModelResult RunOne(DuckDbSession session, SqlModelGraph graph, SqlModel model, ModelPublication publication)
    {
        var start = clock.GetTimestamp();
        var shares = Shares(session, graph, model);
        var there = session.PartsOf(model.Dataset);
        var kept = there.Where(p => shares.Any(s => s.Partition == p.Registration.Partition && IsCurrent(s, p))).ToList();
        var again = shares.Where(s => kept.All(k => k.Registration.Partition != s.Partition)).ToList();
        var retired = there.Where(p => shares.All(s => s.Partition != p.Registration.Partition)).ToList();
        if (again.Count == 0 && retired.Count == 0)
            return new SqlModelResult(model.Name, kept.Sum(p => p.Part.Rows), TimeSpan.Zero, IsUnchanged: true);

        var written = Write(session, model, again);
        publication.Parts.AddRange(written.Select(w => w.Part.Registration));
        publication.Steps.AddRange(written.Select(w => w.Step));
        foreach (var narrowed in shares[0].Narrowed)
            session.Show(narrowed.Dataset, narrowed.All);
        publication.Removals.AddRange(retired.Select(p => new PartRemoval(p.Dataset, p.Registration.Partition, p.Registration.Vintage)));
        session.Show(model.Dataset, [.. kept, .. written.Select(w => w.Part)]);
        return new SqlModelResult(model.Name, written.Sum(w => w.Part.Part.Rows), clock.GetElapsedTime(start), IsUnchanged: false);
    }

    /// <summary>Writes shares two at a time where there are many: DuckDB uses a second thread badly on the few rows of one source.</summary>
    private List<(PublishedPart Part, StepRecord Step)> Write(DuckDbSession session, SqlModel model, List<ModelShare> shares)
    {
        if (shares.Count < FewestForTwoAtOnce)
            return [.. shares.Select(share => Write(session, model, share))];
        using var second = session.Fork();
        var half = shares.Count / 2;
        var other = Task.Run(() => shares.Skip(half).Select(share => Write(second, model, share)).ToList());
        try
        {
            return [.. shares.Take(half).Select(share => Write(session, model, share)), .. other.GetAwaiter().GetResult()];
        }
        finally
        {
            other.ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }
    }

    private (PublishedPart Part, StepRecord Step) Write(DuckDbSession session, SqlModel model, ModelShare share)
    {
        foreach (var narrowed in share.Narrowed)
            session.Narrow(narrowed);
        var written = Guard(session, model, () => new PartWriter(store).WriteQuery(session, SqlText.Body(model.Sql), model.Dataset));
        var part = new PartRegistration(written, StepPrefix + model.Name) { Partition = share.Partition, Tenant = share.Tenant };
        return (new PublishedPart(part, clock.GetUtcNow(), RetrievedAt: null, RetiredAt: null), new StepRecord(share.Step, share.Fingerprint, written.Hash));
    }

    /// <summary>
    /// The shares that a mart is made in: itself, or one a source of the dataset that it names. What is made of municipalities' own data is made for each by itself,
    /// so that none sees another's rows in a mart.
    /// </summary>
    private static List<ModelShare> Shares(DuckDbSession session, SqlModelGraph graph, SqlModel model)
    {
        var step = StepPrefix + model.Name;
        var owned = graph.InputsOf(model).Select(d => (Dataset: d, Parts: session.PartsOf(d))).Where(d => d.Parts.Any(p => p.Registration.Tenant is not null)).ToList();
        if (owned.Count > 0)
        {
            if (model.PerSourceOf is not null)
                throw new ConfigurationException(model.File, $"the mart is made source by source, and reads {owned[0].Dataset}, which is municipalities' own", "one of the two", "Take the line \"-- per source of\" out, or read what is everyone's.");
            var tenants = owned.SelectMany(d => d.Parts).Select(p => p.Registration.Tenant).Distinct().OrderBy(t => t?.Value, StringComparer.Ordinal);
            return [.. tenants.Select(tenant => Share(tenant?.Value ?? "", [.. owned.Select(d => new NarrowedDataset(d.Dataset, [.. d.Parts.Where(p => p.Registration.Tenant == tenant)], d.Parts))], tenant))];
        }

        if (model.PerSourceOf is not { } named || session.PartsOf(named) is not { Count: > 0 } parts)
            return [Share("", [], null)];
        return [.. parts.GroupBy(p => p.Registration.Source ?? "").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Share(g.Key, [new NarrowedDataset(named, [.. g], parts)], null))];

        ModelShare Share(string partition, IReadOnlyList<NarrowedDataset> narrowed, MunicipalityCode? tenant) =>
            new(partition, partition.Length == 0 && narrowed.Count == 0 ? step : $"{step} {partition}", graph.Fingerprint(session, model, narrowed), narrowed, tenant);
    }

    private bool IsCurrent(ModelShare share, PublishedPart part) =>
        part.Registration.Step == StepPrefix + part.Dataset.Name && part.Registration.Tenant == share.Tenant && catalogue.FindStep(share.Step)?.Fingerprint == share.Fingerprint;

    private string? ReasonToRun(DuckDbSession session, SqlModelGraph graph, SqlModel model)
    {
        var there = session.PartsOf(model.Dataset);
        var shares = Shares(session, graph, model);
        if (there.Count == 0)
            return "it has not been made";
        var changed = shares.Where(s => !there.Any(p => p.Registration.Partition == s.Partition && IsCurrent(s, p))).ToList();
        return changed.Count == 0 && there.Count == shares.Count ? null
            : model.PerSourceOf is null || changed.Count == shares.Count ? "its SQL or its inputs have changed"
            : FormattableString.Invariant($"{changed.Count} of {shares.Count} sources have changed");
    }

    private List<DatasetName> GoneMarts(IReadOnlyList<SqlModel> models)
    {
        var there = models.Select(m => m.Dataset).ToHashSet();
        return [.. catalogue.Parts()
            .Where(p => p.Registration.Step.StartsWith(StepPrefix, StringComparison.Ordinal) && !there.Contains(p.Dataset))
            .Select(p => p.Dataset)
            .Distinct()];
    }

    private static T Guard<T>(DuckDbSession session, SqlModel model, Func<T> work)
    {
        try
        {
            return session.Guard(work);
        }
        catch (DuckDBException error)
        {
            // The model's text begins on the second line of what DuckDB was given.
            throw new ConfigurationException(
                SqlModelGraph.Place(model, DuckDbError.Line(error) - 1), DuckDbError.Sentence(error), "a SELECT that DuckDB can run", "Correct the file.", error);
        }
    }
}
