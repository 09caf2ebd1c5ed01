namespace Analytics.Notebooks.Kernels;

/// <summary>The first line that a kernel reads.</summary>
/// <param name="Config">Folder of the pipeline definitions, a full path.</param>
/// <param name="Store">Folder of the store, a full path.</param>
/// <param name="Database">The catalogue's database; null for the store's own.</param>
/// <param name="Out">Folder that Export writes in, a full path.</param>
/// <param name="Municipality">Whose notebook it is; null for that of municipality.yaml.</param>
/// <param name="AsOf">Only what was published by then; null for now.</param>
/// <param name="Folder">The notebook's folder: <c>#r</c> and files that code reads are relative to it.</param>
/// <param name="MostOutput">Letters that one cell may put out.</param>
internal sealed record KernelStart(string Config, string Store, string? Database, string Out, string? Municipality, DateTimeOffset? AsOf, string Folder, int MostOutput);
