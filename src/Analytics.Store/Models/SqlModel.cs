using Analytics.Core;

namespace Analytics.Store.Models;

/// <summary>A mart as one SELECT in a file: <c>population.sql</c> makes <c>mart/population</c>.</summary>
/// <param name="Name">The mart's name.</param>
/// <param name="File">The file, as its reader named it; stands in errors.</param>
/// <param name="Sql">The file's text.</param>
public sealed record SqlModel(string Name, string File, string Sql)
{
    private const string PerSourceKey = "per source of:";

    /// <summary>The dataset that it makes.</summary>
    public DatasetName Dataset => DatasetName.Mart(Name);

    /// <summary>The comment lines that the file begins with, without their dashes; "" when there are none.</summary>
    public string Description => string.Join(
        '\n', Sql.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).Select(line => line[2..].Trim()));

    /// <summary>
    /// The dataset whose sources the mart is made of one by one, from a first line such as <c>-- per source of: raw.kostra</c>; null for a mart that is made whole.
    /// Such a mart has a part a source, and only the parts of changed sources are made again: rows of one source may not decide another's.
    /// </summary>
    public DatasetName? PerSourceOf { get; init; }

    /// <summary>Reads every <c>*.sql</c> of a folder, in order of name.</summary>
    /// <param name="folder">The folder, <c>pipelines/models</c>.</param>
    /// <exception cref="ConfigurationException">The folder is not there, or a file's name cannot be a mart's name.</exception>
    public static IReadOnlyList<SqlModel> ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ConfigurationException(folder, "the folder of models is not there", "a folder with a file a mart, NAME.sql", "Give the right folder with --config DIR.");
        return [.. Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal).Select(Read)];
    }

    private static SqlModel Read(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (!DatasetName.TryParse($"{DatasetName.MartSchema}/{name}", out _))
            throw new ConfigurationException(file, $"'{name}' cannot be a mart's name", "small letters a-z, digits and underscore, starting with a letter", "Rename the file.");
        var model = new SqlModel(name, file, System.IO.File.ReadAllText(file).ReplaceLineEndings("\n"));
        return model with { PerSourceOf = ReadPerSource(model) };
    }

    private static DatasetName? ReadPerSource(SqlModel model)
    {
        if (model.Description.Split('\n').FirstOrDefault(l => l.StartsWith(PerSourceKey, StringComparison.Ordinal)) is not { } line)
            return null;
        var named = line[PerSourceKey.Length..].Trim();
        return DatasetName.TryParse(named.Replace('.', '/'), out var dataset) && dataset.Schema == DatasetName.RawSchema
            ? dataset
            : throw new ConfigurationException(model.File, $"'{named}' is no dataset of sources", $"\"-- {PerSourceKey} raw.kostra\"", "Correct the line.");
    }
}
