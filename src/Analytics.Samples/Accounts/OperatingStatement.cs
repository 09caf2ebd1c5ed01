namespace Analytics.Samples.Accounts;

/// <summary>The operating statement of a year as table 13551 sets it up, in 1000 kr; sums follow from the lines that were booked.</summary>
internal sealed class OperatingStatement
{
    /// <summary>Booked revenue lines.</summary>
    public static readonly string[] Revenues = ["A800", "AGD75", "AG10", "AGD76", "AGD77", "AGD78", "A600", "AGD96"];

    /// <summary>Booked expenditure lines.</summary>
    public static readonly string[] Expenditures = ["AG15", "AG35", "AG17", "AGD51", "AGD80", "A590"];

    /// <summary>All booked lines.</summary>
    public static readonly string[] Booked =
    [
        .. Revenues, .. Expenditures, "AG18", "AGD79", "AGD81", "AGD83", "AGD82", "AG5", "AGD87", "AGD84", "570", "550", "950", "540", "940", "AD930", "AD530",
    ];

    private readonly Dictionary<string, long> booked;

    /// <summary>Takes the booked lines; one that is not given is 0.</summary>
    public OperatingStatement(IEnumerable<KeyValuePair<string, long>> lines)
    {
        booked = Booked.ToDictionary(code => code, _ => 0L);
        foreach (var (code, amount) in lines)
            booked[code] = amount;
    }

    /// <summary>A line's amount, booked or summed. Formulas as the line labels of 13551 state them.</summary>
    public long this[string code] => code switch
    {
        "AGD45" => Revenues.Sum(line => booked[line]),
        "AGD46" => Expenditures.Sum(line => booked[line]),
        "AGD65" => this["AGD45"] - this["AGD46"] - booked["AG18"],
        "AGD85" => booked["AGD82"] + booked["AG5"] - booked["AGD79"] - booked["AGD81"] - booked["AGD83"],
        "AGD89" => this["AGD65"] - this["AGD85"] + booked["AGD87"] - booked["AGD84"],
        "AGD93" => booked["570"] + booked["550"] - booked["950"] + booked["540"] - booked["940"] + booked["AD930"] + booked["AD530"],
        "AGD94" => this["AGD93"] - this["AGD89"],
        _ => booked[code],
    };

    /// <summary>Sum driftsinntekter.</summary>
    public long Revenue => this["AGD45"];

    /// <summary>Netto driftsresultat.</summary>
    public long NetResult => this["AGD89"];

    /// <summary>Rammetilskudd, and tax on income and wealth.</summary>
    public long FreeIncome => this["A800"] + this["AGD75"];

    /// <summary>The same statement with some lines booked otherwise.</summary>
    public OperatingStatement With(params (string Code, long Amount)[] changes)
    {
        var lines = new Dictionary<string, long>(booked);
        foreach (var (code, amount) in changes)
            lines[code] = amount;
        return new OperatingStatement(lines);
    }

    /// <summary>Every line multiplied by a factor of its own, and the disposal set so that the uncovered deficit stays.</summary>
    public OperatingStatement Scale(Func<string, double> factor)
    {
        var scaled = new OperatingStatement(Booked.Select(code => KeyValuePair.Create(code, Money.Times(booked[code], factor(code)))));
        return scaled.Covered(Money.Times(this["AGD94"], factor("AGD94")));
    }

    /// <summary>The same statement with allocations to and use of free funds set so that the given deficit is left uncovered.</summary>
    public OperatingStatement Covered(long deficit)
    {
        var surplus = deficit - this["AGD94"];
        return surplus >= 0 ? With(("540", booked["540"] + surplus)) : With(("940", booked["940"] - surplus));
    }

    /// <summary>The sum of statements, line by line.</summary>
    public static OperatingStatement Sum(IReadOnlyCollection<OperatingStatement> statements) =>
        new(Booked.Select(code => KeyValuePair.Create(code, statements.Sum(statement => statement.booked[code]))));
}
