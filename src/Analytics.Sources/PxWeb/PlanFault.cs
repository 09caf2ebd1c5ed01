using Analytics.Core;

namespace Analytics.Sources.PxWeb;

/// <summary>The sentences about selections that cannot be asked for.</summary>
internal static class PlanFault
{
    private const int ShownCodes = 40;

    public static ConfigurationException UnknownVariable(PxWebTable table, string asked)
    {
        var nearest = NearestValues.To(asked, [.. table.Variables.Select(v => new PxWebValue(v.Code, v.Label))]);
        return new ConfigurationException(
            $"table {table.Id}",
            $"the variable {asked}, which it does not have",
            $"one of {string.Join(", ", table.Variables.Select(v => v.Code))}",
            nearest.Count == 0 ? "Correct the variable in the source's query." : $"Correct the variable in the source's query; {nearest[0].Code} is nearest.");
    }

    public static ConfigurationException RepeatedVariable(PxWebTable table, string variable) => new(
        $"table {table.Id}",
        $"the variable {variable} more than once",
        "each variable once",
        "Put all its values in one list in the source's query.");

    public static ConfigurationException MissingVariables(PxWebTable table, IEnumerable<PxWebVariable> missing) => new(
        $"table {table.Id}",
        $"no values for {string.Join(" and ", missing.Select(v => $"{v.Code} ({v.Label}, {v.Values.Count} values)"))}",
        "values for every variable that cannot be left out",
        "Add them to the source's query; \"*\" takes all values.");

    public static ConfigurationException NothingLeft(PxWebTable table, PxWebVariable variable, PxWebSelection asked, IReadOnlyList<PxWebValue> values)
    {
        var more = values.Count > ShownCodes ? $" and {values.Count - ShownCodes} more" : "";
        return new ConfigurationException(
            $"table {table.Id}, {variable.Code}",
            asked.Values.Count == 0 ? "no values" : $"{string.Join(", ", asked.Values)}, of which nothing exists",
            $"codes among {string.Join(", ", values.Take(ShownCodes).Select(v => v.Code))}{more}",
            "Correct the values in the source's query.");
    }

    public static ConfigurationException Expression(string table, string variable, string text) => new(
        $"table {table}, {variable}",
        $"the expression {text}",
        "top(n), top(n,offset), bottom(n), bottom(n,offset), from(code), to(code) or range(code,code) with whole numbers n from 1 and offset from 0",
        "Correct it in the source's query.");

    public static ConfigurationException UnknownCodeList(PxWebTable table, PxWebVariable variable, string codeList) => new(
        $"table {table.Id}, {variable.Code}",
        $"the code list {codeList}, which could not be found",
        variable.CodeLists.Count == 0
            ? "no code list, since the variable offers none"
            : $"one of {string.Join(", ", variable.CodeLists.Select(c => $"{c.Id} ({c.Label})"))}",
        "Correct it in the source's query; upper and lower case matter, and ids differ between tables.");

    public static ConfigurationException UncheckableExpression(PxWebTable table, PxWebVariable variable, string codeList) => new(
        $"table {table.Id}, {variable.Code}",
        $"wildcards or expressions over the code list {codeList}",
        "plain codes, since version 1 of the interface cannot be asked for a code list's codes",
        "Write the codes out, or run again when version 2 answers.");
}
