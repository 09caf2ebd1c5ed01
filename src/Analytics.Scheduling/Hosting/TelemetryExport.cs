using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Analytics.Scheduling.Hosting;

/// <summary>Sends traces and metrics of the schedule, of Quartz and of the program itself to an OpenTelemetry collector, where the environment names one (OTEL_EXPORTER_OTLP_ENDPOINT and its like).</summary>
public sealed class TelemetryExport : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Quartz's own name for its activities and instruments.
    private const string Quartz = "Quartz";

    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    private TelemetryExport(string service)
    {
        var resource = ResourceBuilder.CreateDefault().AddService(service);
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(ScheduleTelemetry.Name, Quartz).AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(ScheduleTelemetry.Name, Quartz, "System.Runtime").AddOtlpExporter().Build();
    }

    /// <summary>Begins to send; null where the environment names no collector.</summary>
    /// <param name="service">What the program calls itself there.</param>
    public static TelemetryExport? FromEnvironment(string service) => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint)) ? null : new TelemetryExport(service);

    /// <summary>Sends what waits, and ends.</summary>
    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }
}
