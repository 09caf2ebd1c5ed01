using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Projections;

namespace Analytics.Cli;

/// <summary>Writes projected cells to a comma-separated file that appears whole or not at all.</summary>
internal sealed class ProjectionFile : IDisposable
{
    private readonly WholeFile file;

    /// <summary>Opens the file and writes the header.</summary>
    /// <exception cref="ConfigurationException">The file can't be written.</exception>
    public ProjectionFile(string path)
    {
        file = new WholeFile(path);
        file.Text.Write("municipality,model,alternative,year,sex,age,persons,p10,p90\r\n");
    }

    /// <summary>Writes a cell.</summary>
    public void Write(ProjectedCell cell) => file.Text.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"{cell.Municipality},ours,{cell.Alternative},{cell.Year},{(int)cell.Sex},{cell.Age},{cell.Persons:0.####},{cell.P10:0.##},{cell.P90:0.##}\r\n"));

    /// <summary>Gives the file its name, once all is written.</summary>
    public void Keep() => file.Keep();

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
