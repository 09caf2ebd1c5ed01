using System.Globalization;
using System.IO.Enumeration;
using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Running;
using Analytics.Sources.Surveys;
using Analytics.Sources.Tables;
using Analytics.Store;

namespace Analytics.Pipeline.Surveys;

/// <summary>Takes files about individuals into restricted datasets. A file with a fault is refused whole, with sentences that say where and why.</summary>
internal sealed class RestrictedIntake(Workspace workspace, TimeProvider clock, IRunProgress progress)
{
    private const int MostFaultsTold = 5;

    private static readonly string[] Workbooks = [".xlsx", ".xls"];

    /// <summary>Whether a file has the name that a pattern says; one with a slash also names the folder that it lies in.</summary>
    public static bool Matches(string pattern, string path)
    {
        if (!pattern.Contains('/', StringComparison.Ordinal))
            return FilePattern.Matches(pattern, path);
        var name = $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))}/{Path.GetFileName(path)}";
        return FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true);
    }

    /// <summary>Reads a file's table; what is no table is a fault.</summary>
    public static SurveyReading<T> Reading<T>(DataFile file, Func<RawTable, SurveyReading<T>> read)
    {
        try
        {
            return read(Workbooks.Any(e => file.Path.EndsWith(e, StringComparison.OrdinalIgnoreCase))
                ? WorkbookReader.Inspect(new MemoryStream(file.Bytes), file.Path)
                : DelimitedReader.Inspect(new MemoryStream(file.Bytes), file.Path));
        }
        catch (SourceFormatException error)
        {
            return new SurveyReading<T>([], [new SurveyFault(0, "", error.Found, error.Expected)]);
        }
    }

    /// <summary>Takes a file's rows, or tells its faults.</summary>
    /// <param name="what">What stays as it was when the file is refused: "the survey".</param>
    /// <param name="file">The file.</param>
    /// <param name="reading">What it gave.</param>
    /// <param name="take">Given the rows of a file without fault.</param>
    /// <returns>How many files were refused: 0 or 1.</returns>
    public int Accept<T>(string what, DataFile file, SurveyReading<T> reading, Action<IReadOnlyList<T>> take)
    {
        if (reading.Faults.Count == 0)
        {
            take(reading.Rows);
            return 0;
        }

        foreach (var fault in reading.Faults.Take(MostFaultsTold))
            progress.Warned($"{file.Path}, {fault}");
        var more = reading.Faults.Count > MostFaultsTold ? string.Create(CultureInfo.InvariantCulture, $" and {reading.Faults.Count - MostFaultsTold} more faults") : "";
        progress.Warned($"{file.Path}: refused whole for the above{more}; what was read of {what} before stays. Correct the file and run again.");
        return 1;
    }

    /// <summary>Writes a municipality's own rows where only the owner of the store can read them, with the file's own bytes beside.</summary>
    public PartRegistration Part(MunicipalityCode tenant, string step, DatasetName dataset, string partition, DataFile? file, IReadOnlyList<ColumnBatch> batches)
    {
        var landed = file is null ? null : new Landing(workspace.Folder, workspace.Catalogue, clock) { IsRestricted = true, Tenant = tenant }.Land(file.Bytes, Path.GetExtension(file.Path));
        var written = new PartWriter(workspace.Folder) { IsRestricted = true, Tenant = tenant }.Write(dataset, batches);
        return new PartRegistration(written, step) { Partition = partition, LandedHash = landed?.Hash, Restricted = true, Tenant = tenant };
    }
}
