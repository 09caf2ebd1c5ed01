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

        using var session = DuckDbSession.Open(store, catalogue, used with { MayWrite = true, IncludeRestricted = false });
        var gone = GoneMarts(models);
        session.Hide(gone);
        var graph = SqlModelGraph.Read(session, models);
        var run = new List<(PartRegistration Part, StepRecord Step)>();
        var results = graph.Order.Select(model => RunOne(session, graph, model, run)).ToList();
        if (run.Count > 0 || gone.Count > 0)
            catalogue.Publish(run.Select(r => r.Part), gone.Select(d => new PartRemoval(d)), run.Select(r => r.Step));
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
        using var session = DuckDbSession.Open(store, catalogue, (options ?? new SessionOptions()) with { AsOf = null, IncludeRestricted = false });
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

    private SqlModelResult RunOne(DuckDbSession session, SqlModelGraph graph, SqlModel model, List<(PartRegistration Part, StepRecord Step)> run)
    {
        var step = StepPrefix + model.Name;
        if (ReasonToRun(session, graph, model) is null)
            return new SqlModelResult(model.Name, session.PartsOf(model.Dataset)[0].Part.Rows, TimeSpan.Zero, IsUnchanged: true);

        var start = clock.GetTimestamp();
        var written = Guard(session, model, () => new PartWriter(store).WriteQuery(session, SqlText.Body(model.Sql), model.Dataset));
        var part = new PartRegistration(written, step);
        session.Show(new PublishedPart(part, clock.GetUtcNow(), RetrievedAt: null, RetiredAt: null));
        run.Add((part, new StepRecord(step, graph.Fingerprint(session, model), written.Hash)));
        return new SqlModelResult(model.Name, written.Rows, clock.GetElapsedTime(start), IsUnchanged: false);
    }

    private string? ReasonToRun(DuckDbSession session, SqlModelGraph graph, SqlModel model)
    {
        var step = StepPrefix + model.Name;
        if (session.PartsOf(model.Dataset) is not [var there] || there.Registration.Step != step || catalogue.FindStep(step) is not { } last)
            return "it has not been made";
        return last.Fingerprint == graph.Fingerprint(session, model) ? null : "its SQL or its inputs have changed";
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
