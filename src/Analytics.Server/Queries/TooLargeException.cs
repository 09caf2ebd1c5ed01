namespace Analytics.Server.Queries;

/// <summary>A result is larger than is sent.</summary>
internal sealed class TooLargeException : Exception;
