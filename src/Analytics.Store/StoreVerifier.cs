using Analytics.Core;

namespace Analytics.Store;

/// <summary>Compares the store's files with its catalogue.</summary>
/// <param name="store">The store.</param>
/// <param name="catalogue">Its catalogue.</param>
public sealed class StoreVerifier(StoreFolder store, ICatalogue catalogue)
{
    /// <summary>Looks at every current part and every landed file.</summary>
    /// <param name="deep">Also read every file and compare its hash, and read the catalogue's own pages; otherwise existence and size only.</param>
    /// <returns>What is wrong, a sentence with the next step for each file; empty when all is well.</returns>
    /// <exception cref="StoreException">The catalogue itself is damaged.</exception>
    public IReadOnlyList<StoreException> Verify(bool deep)
    {
        if (deep)
            catalogue.Check();
        var parts = catalogue.Parts().Select(p => PartFile.Problem(store, p.Registration, deep));
        var landed = catalogue.Landed().Select(l => LandedFileCheck.Problem(store, l, deep));
        return [.. parts.Concat(landed).OfType<StoreException>()];
    }
}
