using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Running;
using Analytics.Pipeline.Surveys;
using Analytics.Sources.JsonStat;
using Analytics.Sources.Px;
using Analytics.Sources.Tables;
using Analytics.Store;

namespace Analytics.Pipeline.Importing;

/// <summary>Takes in one file: first a proposal that stores nothing, then, if the user wants it, the same way into the store as a run.</summary>
/// <param name="definition">What the text files say.</param>
/// <param name="clock">The time of retrieval and publication.</param>
/// <param name="progress">Told what is being done.</param>
public sealed class FileImport(PipelineDefinition definition, TimeProvider clock, IRunProgress progress)
{
    private static readonly string[] Workbooks = [".xlsx", ".xls"];
    private static readonly string[] Tables = [".csv", ".csv.gz", ".tsv", ".txt"];

    /// <summary>Reads the whole file, and says how it would be taken in.</summary>
    /// <param name="options">What the user says about the file.</param>
    /// <exception cref="ConfigurationException">There is no such file or source, or the proposed source's name is taken.</exception>
    /// <exception cref="SourceFormatException">The file is not what it seems to be, or does not fit the source.</exception>
    public ImportProposal Propose(ImportOptions options)
    {
        if (!File.Exists(options.File))
            throw new ConfigurationException(options.File, "there is no such file", "a file to import", "Correct the path and run again.");
        if (definition.Texts.FirstOrDefault(t => t.Files.Any(p => RestrictedIntake.Matches(p, options.File))) is { } texts)
            throw new ConfigurationException(options.File, $"its name says that it is of the texts \"{texts.Name}\", which are kept where nobody can query them", "a file of figures", "Leave it in the data folder: analytics run takes it in.");
        var file = DataFile.Read(options.File);
        var cube = Ends(file, Workbooks) || Ends(file, Tables) ? null : ReadCube(file);
        var known = Known(options, cube);
        var table = cube is null ? Inspect(file, new WorkbookOptions { Sheet = options.Sheet ?? known?.Layout.Sheet, Range = known?.Layout.Range }) : null;
        var proposed = known is null ? Proposed(options, table, cube) : null;
        var source = known ?? proposed!.Definition(SourceFile(options.File), definition.Municipality.Municipality);
        if (known is not null)
            RefuseContradiction(options, known);
        var isIndividual = table is not null && PersonalData.AreIndividualAnswers(table);
        var rows = Rows(file, source, cube);
        var preview = ImportPreview.Of(rows.Batches, Hidden(table, source));
        return new ImportProposal(
            options.File,
            source,
            known is null,
            known is null ? proposed!.Yaml : File.ReadAllText(source.Place),
            $"{(source.Format == SourceFormat.JsonStat ? "json-stat" : source.Format.ToString().ToLowerInvariant())}: {rows.Shape ?? $"table {source.Table}, {rows.Period}"}{(source.Layout.DecimalSign is { } sign ? $", decimal sign {sign}" : "")}",
            isIndividual ? preview with { Rows = [] } : preview,
            proposed?.LeftOut ?? [],
            [.. proposed?.Warnings ?? [], .. Warnings(table, source, isIndividual)],
            isIndividual);
    }

    /// <summary>Writes a proposed source's file, and takes the file in as a run does.</summary>
    /// <param name="proposal">What <see cref="Propose"/> answered.</param>
    /// <param name="store">The store.</param>
    /// <param name="stop">Stops before anything is published.</param>
    /// <exception cref="ConfigurationException">The rows look like individuals' answers, or the source's file has come to be since.</exception>
    /// <exception cref="SourceFormatException">The file was held back, for the reason that progress was told of.</exception>
    /// <exception cref="StoreException">The store is locked, damaged or cannot be written.</exception>
    public ImportResult Store(ImportProposal proposal, StoreLocation store, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        if (proposal.IsIndividual && proposal.IsNew)
        {
            throw new ConfigurationException(
                proposal.File,
                "its rows look like the answers of individuals",
                "figures about groups",
                "Answers go into the store through the survey's own source, which keeps them apart. If these are not answers, write a source file by hand and use --as.");
        }

        using var session = StoreSession.Open(store, "analytics import", clock);
        if (proposal.IsNew)
            WriteSource(proposal);
        try
        {
            var source = proposal.Source with { FilePatterns = [Path.GetFileName(proposal.File)] };
            var result = new IngestStep(session.Workspace, [source], clock, progress).Run([proposal.File], stop);
            if (result.FilesRead + result.FilesUnchanged == 0)
                throw new SourceFormatException(proposal.File, $"the file was not taken in as {source.Name}", $"a file of table {source.Table} that is published and complete", "See the notes above, or run with --verbose.");
            return new ImportResult(result.Rows, $"raw.{source.Dataset}", proposal.IsNew ? source.Place : null);
        }
        catch
        {
            // A source whose first file did not get in would only be in the way of the next attempt.
            if (proposal.IsNew)
                File.Delete(proposal.Source.Place);
            throw;
        }
    }

    /// <summary>What is read otherwise than its source says could not be read again.</summary>
    private static void RefuseContradiction(ImportOptions options, SourceDefinition known)
    {
        var isOtherSheet = options.Sheet is { } sheet && !string.Equals(sheet, known.Layout.Sheet, StringComparison.OrdinalIgnoreCase);
        var isOtherSign = options.DecimalSign is { } sign && sign != known.Layout.DecimalSign;
        if (isOtherSheet || isOtherSign)
            throw new ConfigurationException(isOtherSheet ? "--sheet" : "--decimal", $"source {known.Name} reads the file, and does not say so", "an option that the source agrees with", $"State {(isOtherSheet ? "sheet" : "decimal")} in {known.Place}, or rename the file for a proposal of its own.");
    }

    private static void WriteSource(ImportProposal proposal)
    {
        try
        {
            using var file = new StreamWriter(new FileStream(proposal.Source.Place, FileMode.CreateNew));
            file.Write(proposal.Yaml);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(proposal.Source.Place, $"the file could not be written ({e.Message})", "a folder of sources that can be written, without a file of this name", "Correct that and run again.", e);
        }
    }

    private static RawTable Inspect(DataFile file, WorkbookOptions options) => Ends(file, Workbooks)
        ? WorkbookReader.Inspect(new MemoryStream(file.Bytes), file.Path, options)
        : DelimitedReader.Inspect(new MemoryStream(file.Bytes), file.Path);

    private static object ReadCube(DataFile file)
    {
        if (Ends(file, ".px", ".px.gz"))
            return PxReader.Read(file.Bytes, file.Path);
        if (Ends(file, ".json"))
            return JsonStatReader.Read(file.Bytes, file.Path);
        throw new ConfigurationException(file.Path, $"a file of the kind \"{Path.GetExtension(file.Path)}\"", "csv, tsv, txt, xlsx, xls, px or json (JSON-stat)", "Save or export it as one of these.");
    }

    private SourceDefinition? Known(ImportOptions options, object? cube)
    {
        if (options.Source is { } name)
        {
            return definition.Sources.FirstOrDefault(s => s.Name == name)
                ?? throw new ConfigurationException("--as", $"\"{name}\" is no source", $"one of {string.Join(", ", definition.Sources.Select(s => s.Name))}", "Correct the name, or leave --as out to see a proposal.");
        }

        return cube switch
        {
            JsonStatDataset { TableId: { } id } => definition.Sources.FirstOrDefault(s => s.Format == SourceFormat.JsonStat && s.Table == id),
            JsonStatDataset => ByName(SourceFormat.JsonStat),
            PxDataset px => definition.Sources.FirstOrDefault(s => s.Format == SourceFormat.Px && s.Table == (px.TableId ?? px.Matrix)) ?? ByName(SourceFormat.Px),
            _ => ByName(Workbooks.Any(e => options.File.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? SourceFormat.Excel : SourceFormat.Csv),
        };

        SourceDefinition? ByName(SourceFormat format) => definition.Sources.FirstOrDefault(s => s.Format == format && s.FilePatterns.Any(p => FilePattern.Matches(p, options.File)));
    }

    private ProposedSource Proposed(ImportOptions options, RawTable? table, object? cube)
    {
        var target = SourceFile(options.File);
        if (File.Exists(target))
            throw new ConfigurationException(target, "there is a source of this name already, and it is not overwritten", "a file whose name is not that of a source", $"Use --as {SourceProposer.Name(options.File)} to read the file by it, or rename the file.");
        var proposer = new SourceProposer(options.File, Dataset(options.File));
        return table is not null ? proposer.Table(table, options) : cube is PxDataset px ? proposer.Cube(px) : proposer.Cube((JsonStatDataset)cube!);
    }

    private string SourceFile(string file) => Path.Combine(definition.Folder, "sources", $"{SourceProposer.Name(file)}.yaml");

    /// <summary>A dataset of its own: rows must not mix with those of another source, nor with the results of a run.</summary>
    private string Dataset(string file)
    {
        var name = StoreNames.Of(SourceProposer.Name(file));
        var isTaken = name.StartsWith("result_", StringComparison.Ordinal) || definition.Sources.Any(s => s.Dataset == name);
        return isTaken ? $"own_{name}" : name;
    }

    private static IncomingRows Rows(DataFile file, SourceDefinition source, object? cube) => (source.IsCube, cube) switch
    {
        (false, null) => DelimitedIngestion.Read(file, source),
        (true, PxDataset px) when source.Format == SourceFormat.Px => PxIngestion.Read(px, source, file.Path),
        (true, JsonStatDataset dataset) when source.Format == SourceFormat.JsonStat => JsonStatIngestion.Read(dataset, source, file.Path),
        _ => throw new ConfigurationException("--as", $"source {source.Name} is of the format {source.Format}, and {Path.GetFileName(file.Path)} is not", "a source of the file's format", "Name another source, or leave --as out."),
    };

    /// <summary>Columns of the store whose values come from a column about people.</summary>
    private static HashSet<string> Hidden(RawTable? table, SourceDefinition source) => table is null
        ? []
        : [.. source.Columns.Where(c => Field(table, c.From) is >= 0 and var field && PersonalData.Reason(table, field) is not null).Select(c => c.To)];

    private static IEnumerable<string> Warnings(RawTable? table, SourceDefinition source, bool isIndividual)
    {
        if (isIndividual)
            yield return "The rows look like the answers of individuals. They are not shown, and a proposed source for them is not stored.";
        foreach (var column in source.Columns.Where(c => Hidden(table, source).Contains(c.To)))
            yield return $"Column \"{column.From}\" of {source.Place} seems to be about people ({PersonalData.Reason(table!, Field(table!, column.From))}): its values are not shown. Take it out of the mapping unless it must be there.";
    }

    private static int Field(RawTable table, string header) => table.Header.ToList().FindIndex(h => string.Equals(h, header.Trim(), StringComparison.OrdinalIgnoreCase));

    private static bool Ends(DataFile file, params string[] endings) => endings.Any(e => file.Path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
