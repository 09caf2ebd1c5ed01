namespace Analytics.Sources.Tests.Fuzz;

/// <summary>One format that is read from outside: whole documents, how they are spoilt, and what reads them.</summary>
/// <param name="Name">For the test's name and its report.</param>
/// <param name="Seeds">Whole documents, each of which is read without a refusal.</param>
/// <param name="Mutate">Spoils a document.</param>
/// <param name="Read">Reads a document to its end, and returns the number of rows.</param>
internal sealed record FuzzFormat(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], Random, byte[]> Mutate, Func<byte[], string, long> Read);
