namespace Analytics.Sources.PxWeb;

/// <summary>An answer, byte for byte as it came: a whole json-stat2 dataset.</summary>
/// <param name="Bytes">The answer.</param>
/// <param name="RetrievedAt">When its last byte had come.</param>
/// <param name="Request">What was asked; differs from the planned request where that had to be split further.</param>
public sealed record PxWebAnswer(byte[] Bytes, DateTimeOffset RetrievedAt, PxWebRequest Request);
