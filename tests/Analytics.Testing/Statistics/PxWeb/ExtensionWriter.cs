using System.Globalization;
using System.Text.Json;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>Writes what SSB puts in the <c>extension</c> of a dataset and of its variables.</summary>
internal sealed class ExtensionWriter(Utf8JsonWriter json, string language)
{
    /// <summary>Of a variable; with an address it is metadata, which names code lists and says what can be left out.</summary>
    public void WriteVariable(SelectedVariable selected, string? metadataAddress)
    {
        var variable = selected.Variable;
        var metric = variable.Role == VariableRole.Metric;
        json.WriteStartObject("extension");
        json.WriteBoolean("elimination", metadataAddress is not null && !variable.Mandatory);
        if (metric)
            WriteByCode("refperiod", selected, "31.12");
        json.WriteString("show", variable.Role == VariableRole.Time ? "code" : metric ? "value" : "code_value");
        if (metadataAddress is not null)
            WriteCodeLists(variable, metadataAddress);
        if (metric)
        {
            WriteByCode("measuringType", selected, "Flow");
            WriteByCode("priceType", selected, "NotApplicable");
            WriteByCode("adjustment", selected, "None");
        }

        json.WriteEndObject();
    }

    /// <summary>Of the dataset.</summary>
    public void WriteTable(StatisticsTable table, IReadOnlyList<SelectedVariable> variables)
    {
        json.WriteStartObject("extension");
        if (table.MandatoryNotes.Count > 0)
        {
            json.WriteStartObject("noteMandatory");
            foreach (var note in table.MandatoryNotes.Order())
                json.WriteBoolean(note.ToString(CultureInfo.InvariantCulture), true);
            json.WriteEndObject();
        }

        json.WriteStartObject("px");
        json.WriteString("infofile", "None");
        json.WriteString("tableid", table.Id);
        json.WriteNumber("decimals", 0);
        json.WriteBoolean("official-statistics", false);
        json.WriteBoolean("aggregallowed", !table.IsKostra);
        json.WriteBoolean("copyright", false);
        json.WriteString("language", language);
        var etter = table.Label.IndexOf(" etter ", StringComparison.Ordinal);
        json.WriteString("contents", etter < 0 ? table.Label : table.Label[..etter]);
        json.WriteBoolean("descriptiondefault", false);
        JsonStatWriter.WriteTexts(json, "heading", variables.Select(v => v.Variable).Where(InHeading).Select(v => v.Code));
        JsonStatWriter.WriteTexts(json, "stub", variables.Select(v => v.Variable).Where(v => !InHeading(v)).Select(v => v.Code));
        json.WriteString("matrix", table.Id);
        json.WriteString("subject-code", table.SubjectCode);
        json.WriteString("subject-area", table.SubjectArea);
        json.WriteEndObject();
        if (table.Discontinued is { } ended)
            json.WriteBoolean("discontinued", ended);
        else
            json.WriteNull("discontinued");
        WriteContact();
        json.WriteEndObject();
    }

    internal static bool InHeading(TableVariable variable) => variable.Role is VariableRole.Metric or VariableRole.Time;

    private void WriteContact()
    {
        json.WriteStartArray("contact");
        json.WriteStartObject();
        json.WriteString("name", "Kontakt");
        json.WriteString("organization", "Oppdiktet");
        json.WriteString("phone", "00 00 00 00");
        json.WriteString("mail", "kontakt@example.org");
        json.WriteString("raw", "Kontakt#00 00 00 00#kontakt@example.org");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteByCode(string name, SelectedVariable selected, string value)
    {
        json.WriteStartObject(name);
        foreach (var code in selected.Codes)
            json.WriteString(code.Code, value);
        json.WriteEndObject();
    }

    private void WriteCodeLists(TableVariable variable, string address)
    {
        json.WriteStartArray("codelists");
        foreach (var list in variable.CodeLists)
        {
            json.WriteStartObject();
            json.WriteString("id", list.Id);
            json.WriteString("label", list.Label);
            json.WriteString("type", list.Type);
            json.WriteStartArray("links");
            Links.Write(json, "metadata", language, $"{address}/codelists/{list.Id}?lang={language}");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
