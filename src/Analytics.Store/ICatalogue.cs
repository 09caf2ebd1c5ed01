using Analytics.Core;

namespace Analytics.Store;

/// <summary>What is in the store. A part is visible when, and only when, the catalogue has a row for it. Every method may be called from any thread.</summary>
public interface ICatalogue
{
    /// <summary>Notes a landed file, or returns the earlier note of the same hash.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    LandedEntry AddLanded(LandedEntry entry);

    /// <summary>The note of a landed file, or null.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    LandedEntry? FindLanded(string hash);

    /// <summary>The notes of all landed files, in order of hash.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    IReadOnlyList<LandedEntry> Landed();

    /// <summary>Makes all of a step's parts visible in one transaction: a reader sees the state before it or the state after it.</summary>
    /// <param name="parts">Written parts; one whose key is published with the very same content and description stays as it is.</param>
    /// <param name="removals">Parts to retire first.</param>
    /// <param name="steps">Fingerprints of the steps that were run.</param>
    /// <exception cref="StoreException">A part's file is missing or has another size, or the catalogue is damaged or cannot be written; nothing is published then.</exception>
    /// <exception cref="ArgumentException">A mart is marked as restricted; nothing is published then.</exception>
    void Publish(IEnumerable<PartRegistration> parts, IEnumerable<PartRemoval>? removals = null, IEnumerable<StepRecord>? steps = null);

    /// <summary>The current parts, one consistent state, in the order of dataset, time of publication by the source, vintage and partition.</summary>
    /// <param name="asOf">Only what was known at this moment; null means now.</param>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    IReadOnlyList<PublishedPart> Parts(DateTimeOffset? asOf = null);

    /// <summary>All parts, current and retired, in the order that they were published in.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    IReadOnlyList<PublishedPart> History();

    /// <summary>What a step was last run on, or null.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    StepRecord? FindStep(string step);

    /// <summary>The files of all parts, current and retired, relative to the store.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    IReadOnlyList<string> PartFiles();

    /// <summary>What all steps were last run on, in order of name.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    IReadOnlyList<StepRecord> Steps();

    /// <summary>Drops the rows of parts that were retired before a moment, and of landed files; in one transaction.</summary>
    /// <param name="retiredBefore">Current parts, and those retired later, stay.</param>
    /// <param name="kept">SHA-256 of parts that stay although they are retired; null for none.</param>
    /// <param name="landed">SHA-256 of landed files that go; null for none.</param>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written, or another writer has followed; nothing was dropped.</exception>
    void Forget(DateTimeOffset retiredBefore, IReadOnlySet<string>? kept = null, IReadOnlyCollection<string>? landed = null);

    /// <summary>Reads all of the catalogue's own pages.</summary>
    /// <exception cref="StoreException">The catalogue is damaged.</exception>
    void Check();
}
