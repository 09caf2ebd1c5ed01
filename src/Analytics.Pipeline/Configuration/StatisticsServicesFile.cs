namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/services.yaml</c>.</summary>
internal static class StatisticsServicesFile
{
    public static StatisticsServices Read(string file)
    {
        var yaml = YamlSection.Load(file);
        var services = new StatisticsServices(
            Address(yaml, "pxweb_v2"),
            Address(yaml, "pxweb_v1"),
            Address(yaml, "klass"),
            yaml.Choice("language", required: true, "no", "en"),
            yaml.Integer("calls_per_minute", 30));
        yaml.RefuseUnknownKeys();
        return services.CallsPerMinute > 0 ? services : throw yaml.Wrong("calls_per_minute", FormattableString.Invariant($"{services.CallsPerMinute}"), "a whole number from 1");
    }

    private static Uri Address(YamlSection yaml, string key)
    {
        var text = yaml.Text(key);
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw yaml.Wrong(key, $"\"{text}\"", "an address that begins with https://");
    }
}
