namespace Analytics.Scheduling.Alerting;

/// <summary>A message that could not be sent; it is tried again.</summary>
/// <param name="message">Why, without any secret.</param>
/// <param name="inner">The error underneath, if any.</param>
internal sealed class AlertNotSentException(string message, Exception? inner = null) : Exception(message, inner);
