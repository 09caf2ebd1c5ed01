namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>A value code was sent twice for one variable, over which the service falls: 500 with an empty body.</summary>
internal sealed class DuplicateCodeException : Exception;
