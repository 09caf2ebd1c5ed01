using System.Text;
using System.Text.Json;
using Analytics.Core;

namespace Analytics.Sources.JsonStat;

/// <summary>A reader of one document, or of a part of it, that turns every fault into a sentence with the path.</summary>
internal ref struct JsonCursor
{
    private Utf8JsonReader reader;
    private int origin;

    public JsonCursor(ReadOnlySpan<byte> document, string place)
        : this(document, place, new DocumentPart(0, document.Length))
    {
    }

    public JsonCursor(ReadOnlySpan<byte> document, string place, DocumentPart part)
    {
        Document = document;
        Place = place;
        origin = part.Start;
        reader = new Utf8JsonReader(document[part.Start..part.End], new JsonReaderOptions { MaxDepth = JsonPath.MaxDepth });
    }

    public ReadOnlySpan<byte> Document { get; }

    public string Place { get; }

    public readonly JsonTokenType Token => reader.TokenType;

    /// <summary>The token as it stands in the document, without its quotes.</summary>
    public readonly ReadOnlySpan<byte> Bytes => reader.ValueSpan;

    public readonly bool IsEscaped => reader.ValueIsEscaped;

    public readonly int Start => origin + (int)reader.TokenStartIndex;

    public readonly int End => origin + (int)reader.BytesConsumed;

    public bool Read()
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException e)
        {
            throw JsonFault.Broken(Document, Place, e);
        }
    }

    /// <summary>Goes past the value at which the cursor stands, or past the value of the property at which it stands.</summary>
    public DocumentPart Skip()
    {
        if (Token == JsonTokenType.PropertyName)
            Read();
        var start = Start;
        try
        {
            reader.Skip();
        }
        catch (JsonException e)
        {
            throw JsonFault.Broken(Document, Place, e);
        }

        return new DocumentPart(start, End);
    }

    /// <summary>Continues at a later place of the same object or array, after its content was read another way.</summary>
    public void ResumeAt(int offset)
    {
        reader = new Utf8JsonReader(Document[offset..], isFinalBlock: true, reader.CurrentState);
        origin = offset;
    }

    public readonly bool TryGetInt32(out int number)
    {
        number = 0;
        return Token == JsonTokenType.Number && reader.TryGetInt32(out number);
    }

    public readonly bool TryGetDouble(out double number)
    {
        number = 0;
        return Token == JsonTokenType.Number && reader.TryGetDouble(out number) && double.IsFinite(number);
    }

    /// <summary>The text of a string or property name.</summary>
    public readonly string Text(string expected = "a text")
    {
        if (Token is not (JsonTokenType.String or JsonTokenType.PropertyName))
            throw Refuse(Describe(), expected);
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw Refuse("an escape such as \\uD800 that stands for half a character", "complete characters", JsonFault.FetchAgain, e);
        }
    }

    /// <summary>The text at which the cursor stands, or null where it stands at a null.</summary>
    public readonly string? TextOrNull() => Token == JsonTokenType.Null ? null : Text("a text or null");

    /// <summary>Goes to the next key of the object that the cursor entered last, and on to its value.</summary>
    /// <returns>False at the end of the object.</returns>
    public bool NextKey(out string key)
    {
        key = "";
        Read();
        if (Token == JsonTokenType.EndObject)
            return false;
        key = Text();
        Read();
        return true;
    }

    public readonly void Require(JsonTokenType token, string expected)
    {
        if (Token != token)
            throw Refuse(Describe(), expected);
    }

    /// <summary>What stands here, for a sentence.</summary>
    public readonly string Describe() => Token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => $"the text \"{JsonFault.Shorten(Encoding.UTF8.GetString(Bytes))}\"",
        JsonTokenType.Number => $"the number {JsonFault.Shorten(Encoding.UTF8.GetString(Bytes))}",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.PropertyName => $"the key \"{JsonFault.Shorten(Encoding.UTF8.GetString(Bytes))}\"",
        _ => "the end of the array or object",
    };

    public readonly SourceFormatException Refuse(string found, string expected, string nextStep = JsonFault.FetchAgain, Exception? inner = null) =>
        JsonFault.At(Place, JsonPath.At(Document, Start), found, expected, nextStep, inner);
}
