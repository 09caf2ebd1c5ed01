using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Projections;

namespace Analytics.Cli;

/// <summary>Writes projected cells to a file that appears whole or not at all.</summary>
internal sealed class ProjectionFile : IDisposable
{
    private readonly string path;
    private readonly string unfinished;
    private readonly StreamWriter writer;

    /// <summary>Opens the file beside its final name.</summary>
    /// <exception cref="ConfigurationException">The file can't be written.</exception>
    public ProjectionFile(string path)
    {
        this.path = path;
        unfinished = $"{path}.part";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            writer = new StreamWriter(unfinished);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"--csv {path}", "the file can't be written", "a file in a folder that may be written to", $"Give another file. ({e.Message})");
        }

        writer.Write("municipality,model,alternative,year,sex,age,persons,p10,p90\r\n");
    }

    /// <summary>Writes a cell.</summary>
    public void Write(ProjectedCell cell) => writer.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"{cell.Municipality},ours,{cell.Alternative},{cell.Year},{(int)cell.Sex},{cell.Age},{cell.Persons:0.####},{cell.P10:0.##},{cell.P90:0.##}\r\n"));

    /// <summary>Gives the file its name, once all is written.</summary>
    public void Keep()
    {
        writer.Dispose();
        File.Move(unfinished, path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        File.Delete(unfinished);
    }
}
