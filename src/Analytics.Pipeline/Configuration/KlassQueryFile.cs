using System.Globalization;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads the key <c>klass:</c> of a source file.</summary>
internal static class KlassQueryFile
{
    /// <exception cref="ConfigurationException">The section is missing, or lacks what its subject needs.</exception>
    public static KlassQuery Read(YamlSection source)
    {
        var yaml = source.OptionalSection("klass")
            ?? throw source.Wrong("klass", "nothing", "the question to KLASS: { classification: 131, what: changes, from: 1838-01-01 }");
        var subject = yaml.Choice("what", required: true, "codes", "changes", "corresponds") switch
        {
            "codes" => KlassSubject.Codes,
            "changes" => KlassSubject.Changes,
            _ => KlassSubject.Correspondence,
        };
        var isCorrespondence = subject == KlassSubject.Correspondence;
        var query = new KlassQuery(
            subject,
            Number(yaml, "classification"),
            isCorrespondence ? Number(yaml, "target") : null,
            isCorrespondence ? null : yaml.OptionalDate("from") ?? throw yaml.Wrong("from", "nothing", "the first day, such as 1838-01-01"),
            isCorrespondence ? yaml.OptionalDate("at") : null);
        yaml.RefuseUnknownKeys();
        return query;
    }

    private static int Number(YamlSection yaml, string key)
    {
        var number = yaml.Integer(key, 0);
        return number > 0 ? number : throw yaml.Wrong(key, number.ToString(CultureInfo.InvariantCulture), "the number of a classification, such as 131");
    }
}
