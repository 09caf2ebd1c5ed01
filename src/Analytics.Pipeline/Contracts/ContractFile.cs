using System.Globalization;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Contracts;

/// <summary>Reads the key <c>contract:</c> of a source's file.</summary>
internal static class ContractFile
{
    private const string Value = "value";
    private const int FewestJumps = 5;

    /// <summary>Columns that a cube's rows have whatever its dimensions.</summary>
    private static readonly string[] CubeColumns = ["source_table", "region", "region_name", "period", "contents_code", "cell", Value, "status", "unit", "decimals"];

    public static Contract Read(YamlSection? yaml, SourceDefinition source)
    {
        var isCube = source.IsCube;
        var standard = Contract.Default(isCube);
        if (yaml is null)
            return standard;
        var keys = yaml.Texts("keys");
        var contract = new Contract
        {
            Keys = keys.Count > 0 ? keys : standard.Keys,
            Allowed = ReadCodes(yaml.OptionalSection("allowed")).Sets,
            Ranges = [.. yaml.Sections("ranges").Select(ReadRange)],
            Sums = [.. yaml.Sections("sums").Select(ReadSum)],
            Rows = ReadDrift(yaml.OptionalSection("rows"), "fall"),
            Missing = ReadDrift(yaml.OptionalSection("missing"), "rise"),
            Jumps = ReadJumps(yaml.OptionalSection("jumps")),
            Fresh = ReadFresh(yaml.OptionalSection("fresh")),
            Schema = ReadSchema(yaml.OptionalSection("schema"), isCube),
        };
        yaml.RefuseUnknownKeys();
        if (!isCube && (contract.Jumps is not null || contract.Fresh is not null))
            throw yaml.Wrong(contract.Jumps is not null ? "jumps" : "fresh", "a rule that needs periods and vintages", "it under a source of format json-stat or px only");
        RefuseUnknownColumns(yaml, contract, source);
        return contract;
    }

    /// <summary>A rule on a misspelt column would test nothing, and nobody would know.</summary>
    private static void RefuseUnknownColumns(YamlSection yaml, Contract contract, SourceDefinition source)
    {
        string[] known = source.IsCube
            ? [.. CubeColumns, .. source.RequiredDimensions, .. source.OptionalDimensions]
            : [.. source.Columns.Select(c => c.To), .. source.Unpivot is { } unpivot ? [.. unpivot.CodeColumns, unpivot.Value] : (string[])[]];
        var named = new (string Key, IEnumerable<string> Columns)[]
        {
            ("keys", contract.Keys),
            ("allowed", contract.Allowed.Select(a => a.Column)),
            ("ranges", contract.Ranges.SelectMany(r => r.Where.Columns.Append(r.Column))),
            ("sums", contract.Sums.SelectMany(s => s.Columns)),
        };
        foreach (var (key, columns) in named)
        {
            if (columns.Except([.. known, "origin"], StringComparer.Ordinal).FirstOrDefault() is { } unknown)
                throw yaml.Wrong(key, $"the column \"{unknown}\", which the source does not have", $"one of {string.Join(", ", known)}");
        }
    }

    private static CodeFilter ReadCodes(YamlSection? yaml) => yaml is null ? CodeFilter.All : new([.. yaml.Names().Select(column => ReadSet(yaml, column))]);

    /// <summary>A list of codes, one code, or a pattern: a text that begins with ^.</summary>
    private static CodeSet ReadSet(YamlSection yaml, string column)
    {
        var codes = yaml.TextOrTexts(column);
        if (codes is not [['^', ..] pattern])
            return new CodeSet(column, codes, null);
        try
        {
            CodeSet.Compile(pattern);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw yaml.Wrong(column, $"\"{pattern}\" ({e.Message})", "a list of codes, or a regular expression without look-around, such as ^[0-9]{4}$");
        }

        return new CodeSet(column, [], pattern);
    }

    private static RangeRule ReadRange(YamlSection yaml)
    {
        var rule = new RangeRule(yaml.OptionalText("column") ?? Value, ReadCodes(yaml.OptionalSection("where")), yaml.OptionalNumber("from"), yaml.OptionalNumber("to"), ReadSeverity(yaml)) { AtMost = yaml.OptionalText("at_most") };
        yaml.RefuseUnknownKeys();
        if (rule.From is null && rule.To is null && rule.AtMost is null)
            throw yaml.Wrong("from", "neither from, to nor at_most", "a lowest value (from), a highest (to), both, or the column that holds the highest (at_most)");
        return rule.From > rule.To ? throw yaml.Wrong("from", FormattableString.Invariant($"{rule.From}, which is above {rule.To}"), "a lowest value below the highest") : rule;
    }

    private static SumRule ReadSum(YamlSection yaml)
    {
        var name = yaml.Text("name");
        var where = ReadCodes(yaml.OptionalSection("where"));
        var total = ReadCodes(RequiredSection(yaml, "total"));
        var parts = ReadCodes(RequiredSection(yaml, "parts"));
        var minus = yaml.OptionalSection("minus") is { } subtracted ? ReadCodes(subtracted) : null;
        var hasPattern = parts.HasPattern || minus?.HasPattern == true;
        var count = yaml.Integer("count", hasPattern ? 0 : parts.Combinations + (minus?.Combinations ?? 0));
        var by = yaml.Texts("by");
        var tolerance = yaml.OptionalNumber("tolerance") ?? 0;
        var severity = ReadSeverity(yaml);
        yaml.RefuseUnknownKeys();
        if (total.Sets.Count == 0 || total.HasPattern || total.Combinations != 1)
            throw yaml.Wrong("total", "no single cell", "columns with one code each, such as { KOKart0000: AGD45 }");
        if (parts.Sets.Count == 0)
            throw yaml.Wrong("parts", "no column", "columns with their codes, such as { KOKart0000: [A800, AGD75] }");
        if (count < 1)
            throw yaml.Wrong("count", "no number of parts", "how many parts there are, since a pattern does not say it: a sum of fewer is not tested");
        if (by.Count == 0)
            throw yaml.Wrong("by", "no column", "the columns within which the sum holds, such as [region, period]");
        return tolerance < 0
            ? throw yaml.Wrong("tolerance", FormattableString.Invariant($"{tolerance}"), "a number from 0, in the values' unit")
            : new SumRule(name, Value, where, total, parts, minus, count, by, tolerance, severity);
    }

    private static DriftRule? ReadDrift(YamlSection? yaml, string key)
    {
        if (yaml is null)
            return null;
        var rule = new DriftRule(RequiredShare(yaml, key), ReadSeverity(yaml));
        yaml.RefuseUnknownKeys();
        return rule;
    }

    private static JumpRule? ReadJumps(YamlSection? yaml)
    {
        if (yaml is null)
            return null;
        var factor = yaml.OptionalNumber("factor") ?? 0.9;
        var rule = new JumpRule(factor, RequiredShare(yaml, "share"), yaml.Integer("cells", FewestJumps), yaml.OptionalNumber("least") ?? 0, ReadSeverity(yaml));
        yaml.RefuseUnknownKeys();
        return rule.Factor <= 0 ? throw yaml.Wrong("factor", FormattableString.Invariant($"{factor}"), "a share above 0: 0.9 is a change of 90 %") : rule;
    }

    private static FreshRule? ReadFresh(YamlSection? yaml)
    {
        if (yaml is null)
            return null;
        var period = yaml.Choice("period", required: true, "yearly", "quarterly", "monthly") switch
        {
            "yearly" => ReferencePeriod.Yearly,
            "quarterly" => ReferencePeriod.Quarterly,
            _ => ReferencePeriod.Monthly,
        };
        var due = new DateOnly(2000, 1, 1);
        var (yearsAfter, days) = (1, 0);
        if (period == ReferencePeriod.Yearly)
        {
            var text = yaml.Text("due");
            if (!DateOnly.TryParseExact($"2001-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out due))
                throw yaml.Wrong("due", $"\"{text}\"", "month and day, such as \"03-15\"");
            yearsAfter = yaml.Integer("years_after", 1);
        }
        else
        {
            days = yaml.Integer("due_days", 0);
        }

        var rule = new FreshRule(period, due.Month, due.Day, yearsAfter, days, yaml.Integer("grace_days", 0), ReadSeverity(yaml, Severity.Warning));
        yaml.RefuseUnknownKeys();
        return rule.GraceDays is < 0 or > 366 || rule.YearsAfter is < 0 or > 5 || rule.DueDays is < 0 or > 1000
            ? throw yaml.Wrong("grace_days", FormattableString.Invariant($"{rule.GraceDays} (years_after {rule.YearsAfter}, due_days {rule.DueDays})"), "0 to 366 days of grace, years_after 0 to 5, due_days 0 to 1000")
            : rule;
    }

    private static SchemaModes ReadSchema(YamlSection? yaml, bool isCube)
    {
        if (yaml is null)
            return SchemaModes.Default;
        var modes = new SchemaModes(ReadMode(yaml, "columns"), ReadMode(yaml, "codes"), ReadMode(yaml, "types"));
        yaml.RefuseUnknownKeys();
        if (isCube && modes.Columns is SchemaMode.DiscardRow or SchemaMode.DiscardValue)
            throw yaml.Wrong("columns", "a discard", "evolve or freeze: a cube without one of its dimensions would have each cell many times");
        return isCube && modes.Types is not null ? throw yaml.Wrong("types", "a mode", "none here: the values of json-stat and px are numbers, or the file is refused") : modes;
    }

    private static SchemaMode? ReadMode(YamlSection yaml, string key) => yaml.OptionalText(key) is null ? null : yaml.Choice(key, required: true, "evolve", "freeze", "discard_row", "discard_value") switch
    {
        "evolve" => SchemaMode.Evolve,
        "freeze" => SchemaMode.Freeze,
        "discard_row" => SchemaMode.DiscardRow,
        _ => SchemaMode.DiscardValue,
    };

    private static Severity ReadSeverity(YamlSection yaml, Severity standard = Severity.Error) => yaml.OptionalText("severity") is null
        ? standard
        : yaml.Choice("severity", required: true, "error", "warning") == "error" ? Severity.Error : Severity.Warning;

    private static double RequiredShare(YamlSection yaml, string key)
    {
        var share = yaml.OptionalNumber(key) ?? throw yaml.Wrong(key, "no value", "a share from 0 to 1, such as 0.3");
        return share is < 0 or > 1 ? throw yaml.Wrong(key, FormattableString.Invariant($"{share}"), "a share from 0 to 1, such as 0.3") : share;
    }

    private static YamlSection RequiredSection(YamlSection yaml, string key) => yaml.OptionalSection(key) ?? throw yaml.Wrong(key, "nothing", "columns with their codes");
}
