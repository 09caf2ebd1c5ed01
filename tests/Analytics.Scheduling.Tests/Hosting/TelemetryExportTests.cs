using System.Collections.Concurrent;
using System.Text;
using Analytics.Scheduling.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Shouldly;
using Xunit;

namespace Analytics.Scheduling.Tests.Hosting;

/// <summary>Against a collector that keeps what it is sent (OTLP over HTTP, protobuf).</summary>
public sealed class TelemetryExportTests
{
    [Fact]
    public async Task ARun_IsATraceAndACount_AtTheCollector()
    {
        var received = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(context.Request.Path, Encoding.UTF8.GetString(body.ToArray()), (_, before) => before + Encoding.UTF8.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First());
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        try
        {
            using var telemetry = new ScheduleTelemetry();
            using (TelemetryExport.FromEnvironment("analytics-test").ShouldNotBeNull())
            {
                using var run = telemetry.Begin("C09", "9905");
                run.End("Done");
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", null);
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", null);
        }

        received["/v1/traces"].ShouldContain("event C09");
        received["/v1/traces"].ShouldContain("analytics-test");
        received["/v1/metrics"].ShouldContain("analytics.schedule.runs");
    }

    [Fact]
    public void WithoutACollector_NothingIsSent() => TelemetryExport.FromEnvironment("analytics-test").ShouldBeNull();
}
