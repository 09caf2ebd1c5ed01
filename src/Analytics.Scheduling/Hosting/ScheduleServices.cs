using System.Net.Http.Headers;
using Analytics.Pipeline.Analyses;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Running;
using Analytics.Scheduling.Steps;
using Analytics.Store;
using Analytics.Store.Operations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace Analytics.Scheduling.Hosting;

/// <summary>Adds the schedule to an application: Quartz over the store's own database, the jobs, and what watches them.</summary>
public static class ScheduleServices
{
    /// <summary>The scheduler's name, by which nodes of a cluster know each other.</summary>
    internal const string SchedulerName = "analytics";

    /// <summary>The key of the client that asks SSB and KLASS.</summary>
    internal const string SourcesClient = "sources";

    private const int KeptDays = 800;
    private const int MostKept = 500_000;
    private const int LogLines = 500;
    private const int LogBytes = 64 * 1024;
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(24);

    // How long what another process has asked for, and what has waited long for its turn, stays unseen.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>Adds it. <see cref="IOccurrenceLog"/>, <see cref="IAlertLog"/> and <see cref="TimeProvider"/> are the application's.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="options">Where it reads and writes.</param>
    /// <exception cref="Core.ConfigurationException">schedule.yaml or alerts.yaml is missing or wrong.</exception>
    public static IServiceCollection AddSchedule(this IServiceCollection services, ScheduleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var book = new ScheduleBook(options.Config);
        AddParts(services, options, book);
        services.AddHostedService<ScheduleWatch>();
        AddQuartz(services, options, book);
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }

    private static void AddParts(IServiceCollection services, ScheduleOptions options, ScheduleBook book)
    {
        services.AddSingleton(options);
        services.AddSingleton(book);
        services.AddSingleton<ScheduleTelemetry>();
        services.AddSingleton<EventRunFactory>();
        services.AddSingleton<LoggedProgress>();
        services.AddSingleton(provider => new AnalysedStorePool(options.Store, provider.GetRequiredService<TimeProvider>()));
        services.AddKeyedSingleton(SourcesClient, (_, _) => Sources());
        services.AddKeyedSingleton("public", (_, _) => new HttpClient(PublicConnection.Handler(isInternal: false)) { Timeout = TimeSpan.FromSeconds(60) });
        services.AddKeyedSingleton("internal", (_, _) => new HttpClient(PublicConnection.Handler(isInternal: true)) { Timeout = TimeSpan.FromSeconds(60) });
        services.AddSingleton<Func<bool, HttpClient>>(provider => isInternal => provider.GetRequiredKeyedService<HttpClient>(isInternal ? "internal" : "public"));
        services.AddSingleton(provider => new AlertDesk(provider.GetRequiredService<IAlertLog>(), () => [.. book.Alerts.Channels.Select(c => c.Name)]));
        services.AddSingleton(provider => new AlertSender(
            provider.GetRequiredService<IAlertLog>(),
            () => AlertSender.Channels(book.Alerts, provider.GetRequiredService<Func<bool, HttpClient>>()),
            provider.GetRequiredService<TimeProvider>(),
            options.Node,
            provider.GetRequiredService<ILogger<AlertSender>>()));
        services.AddSingleton(provider => new Heartbeat(() => book.Alerts.Heartbeat, provider.GetRequiredService<Func<bool, HttpClient>>(), provider.GetRequiredService<ILogger<Heartbeat>>()));
        services.AddSingleton<IStepRunner>(provider => new PipelineSteps(
            options,
            provider.GetRequiredService<IOccurrenceLog>(),
            provider.GetRequiredService<AlertDesk>(),
            provider.GetRequiredKeyedService<HttpClient>(SourcesClient),
            provider.GetRequiredService<AnalysedStorePool>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<LoggedProgress>()));
    }

    private static HttpClient Sources()
    {
        var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("analytics", "1.0"));
        return http;
    }

    internal static void AddQuartz(IServiceCollection services, ScheduleOptions options, ScheduleBook book)
    {
        services.AddQuartzExecutionHistory(o =>
        {
            o.Retention = TimeSpan.FromDays(KeptDays);
            o.MaxEntriesPerScheduler = MostKept;
        });
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
            {
                o.InstanceName = SchedulerName;
                o.InstanceId = options.Node;
                o.DefaultTimeZone = book.Schedule.Zone;
                o.IdleWaitTime = Look;
            });
            quartz.UseDefaultThreadPool(book.Schedule.AtOnce);
            quartz.UseExecutionLimits(limits => limits.ForGroupsWithPrefix(EventKeys.ExecutionGroupPrefix, book.Schedule.AtOnceEach, options.Store.Database is null ? ExecutionLimitScope.Node : ExecutionLimitScope.Cluster));
            quartz.AddJobTimeout(LongestRun);
            quartz.UseExecutionLogCapture(o =>
            {
                o.MaxLines = LogLines;
                o.MaxBytes = LogBytes;
            });
            quartz.UsePersistentStore(store => Persist(store, options));
        });
    }

    private static void Persist(IPersistentStoreBuilder store, ScheduleOptions options)
    {
        if (options.Store.SharedConnection() is { } database)
        {
            store.UsePostgres(NpgsqlFactory.Instance, database);
            store.UseClustering(o =>
            {
                o.CheckinInterval = options.NodeSilence / 4;
                o.CheckinMisfireThreshold = options.NodeSilence;
            });
        }
        else
        {
            store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = StoreFolder.Open(options.Store.Folder).ScheduleFile, DefaultTimeout = 60 }.ToString());
        }

        store.ConfigureStore(o => o.MisfireHandlerFrequency = Look);
        store.ProvisionSchema();
        store.UseExecutionHistory();
    }
}
