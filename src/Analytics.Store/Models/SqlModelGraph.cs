using System.Security.Cryptography;
using System.Text;
using Analytics.Core;

namespace Analytics.Store.Models;

/// <summary>Models in the order in which they can be run, each with the datasets that it reads.</summary>
internal sealed class SqlModelGraph
{
    private readonly Dictionary<DatasetName, SqlModel> models;
    private readonly Dictionary<SqlModel, IReadOnlyList<DatasetName>> inputs;

    private SqlModelGraph(Dictionary<DatasetName, SqlModel> models, Dictionary<SqlModel, IReadOnlyList<DatasetName>> inputs)
    {
        this.models = models;
        this.inputs = inputs;
        Order = Sort();
    }

    public IReadOnlyList<SqlModel> Order { get; }

    /// <summary>Reads what the models depend on.</summary>
    /// <exception cref="ConfigurationException">A file is not one SELECT, names a table that does not exist, or models form a cycle.</exception>
    public static SqlModelGraph Read(DuckDbSession session, IReadOnlyList<SqlModel> models)
    {
        var byDataset = models.ToDictionary(m => m.Dataset);
        return new SqlModelGraph(byDataset, models.ToDictionary(m => m, IReadOnlyList<DatasetName> (m) => Inputs(session, byDataset, m)));
    }

    public IReadOnlyList<DatasetName> InputsOf(SqlModel model) => inputs[model];

    /// <summary>A hash of all that decides a model's result: its text, its inputs' parts, as the session shows them or as they are narrowed, and what was promised of them.</summary>
    public string Fingerprint(DuckDbSession session, SqlModel model, IReadOnlyList<NarrowedDataset> narrowed)
    {
        var text = new StringBuilder("model 1\n").Append(model.Sql);
        foreach (var input in inputs[model])
        {
            text.Append('\n').Append(input);
            foreach (var part in narrowed.FirstOrDefault(n => n.Dataset == input)?.Parts ?? session.PartsOf(input))
            {
                var (written, registration) = (part.Part, part.Registration);
                text.Append('\n').AppendJoin('|', written.Hash, registration.Vintage, registration.LandedHash, SqlLiteral.Timestamp(registration.SourceUpdated), SqlLiteral.Timestamp(part.RetrievedAt));
            }

            foreach (var column in session.Options.Declared.Where(d => d.Dataset == input).SelectMany(d => d.Columns))
                text.Append('\n').Append(column.Name).Append(' ').Append(column.SqlType);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static DatasetName[] Inputs(DuckDbSession session, Dictionary<DatasetName, SqlModel> models, SqlModel model)
    {
        var parsed = ParsedSql.Parse(session.Connection, model.Sql);
        if (parsed.Error is not null || parsed.Statements != 1)
        {
            var found = parsed.Error is { } error ? $"the SQL cannot be read: {error}" : FormattableString.Invariant($"the file holds {parsed.Statements} statements");
            throw new ConfigurationException(Place(model, parsed.ErrorLine), found, "one SELECT, which may begin with WITH", "Correct the file.");
        }

        foreach (var table in parsed.Tables)
            Check(session, models, model, table);
        return [.. parsed.Tables.Select(t => t.Dataset!.Value).Distinct().Order()];
    }

    private static void Check(DuckDbSession session, Dictionary<DatasetName, SqlModel> models, SqlModel model, TableReference table)
    {
        if (table.Dataset is { } dataset)
        {
            if (session.IsRestricted(dataset))
            {
                throw new ConfigurationException(
                    Place(model, table.Line),
                    $"the model reads {table}, whose rows are answers of individuals",
                    "datasets that have passed disclosure control",
                    "Read the published statistics instead.");
            }

            if (models.ContainsKey(dataset) || session.IsKnown(dataset))
                return;
        }

        var known = models.Keys.Concat(session.Datasets).Distinct().Order().Select(d => d.Schema == DatasetName.MartSchema ? d.Name : $"{d.Schema}.{d.Name}");
        throw new ConfigurationException(
            Place(model, table.Line),
            $"there is no table {table}",
            $"one of {string.Join(", ", known)}",
            "Correct the name, or add the source or the model that makes the table.");
    }

    internal static string Place(SqlModel model, int? line) => line is { } number ? FormattableString.Invariant($"{model.File}, line {number}") : model.File;

    private List<SqlModel> Sort()
    {
        var order = new List<SqlModel>();
        var path = new List<SqlModel>();
        foreach (var model in models.Values.OrderBy(m => m.Name, StringComparer.Ordinal))
            Visit(model, path, order);
        return order;
    }

    private void Visit(SqlModel model, List<SqlModel> path, List<SqlModel> order)
    {
        if (order.Contains(model))
            return;
        if (path.IndexOf(model) is var start and >= 0)
        {
            var cycle = string.Join(" → ", path.Skip(start).Append(model).Select(m => m.Name));
            throw new ConfigurationException(model.File, $"models read each other in a circle: {cycle}", "models that build on earlier ones only", "Take one of these references out.");
        }

        path.Add(model);
        foreach (var input in inputs[model].Where(models.ContainsKey))
            Visit(models[input], path, order);
        path.RemoveAt(path.Count - 1);
        order.Add(model);
    }
}
