using Analytics.Store;

namespace Analytics.Pipeline.Keeping;

/// <summary>The files that a catalogue names.</summary>
internal static class CatalogueFiles
{
    /// <summary>Those of a SQLite catalogue that lies by itself, current, retired and landed.</summary>
    /// <param name="file">The catalogue; it is not changed.</param>
    /// <param name="clock">What the store is opened with.</param>
    /// <exception cref="Core.StoreException">It is damaged, or of a newer version.</exception>
    public static IReadOnlyList<BackupEntry> Of(string file, TimeProvider clock)
    {
        // A catalogue is opened as that of a store, which makes folders and journals beside it: a place of its own holds them.
        var place = Directory.CreateTempSubdirectory("analytics-catalogue-").FullName;
        try
        {
            File.Copy(file, Path.Combine(place, BackupPath.Catalogue));
            return Of(StoreDatabase.Open(place, clock).Catalogue);
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    /// <summary>Those of an opened catalogue.</summary>
    /// <exception cref="Core.StoreException">It is damaged.</exception>
    public static IReadOnlyList<BackupEntry> Of(ICatalogue catalogue) =>
    [
        .. catalogue.Landed().Select(l => new BackupEntry(l.File, l.Bytes, l.Hash))
            .Concat(catalogue.History().Select(p => new BackupEntry(p.Part.File, p.Part.Bytes, p.Part.Hash)))
            .Distinct(),
    ];
}
