namespace Analytics.Sources.Tables;

/// <summary>The fields of the line or sheet row on which a reader stands.</summary>
internal abstract class FieldSource
{
    /// <summary>The field's text in UTF-8 without space around it; empty where it is blank.</summary>
    public abstract ReadOnlySpan<byte> GetSpan(int field);

    /// <summary>The field's text without space around it.</summary>
    public abstract string GetString(int field);

    /// <summary>The field's number where the format stores numbers as such; text is left to the column's parser.</summary>
    public virtual bool TryGetNumber(int field, out double number)
    {
        number = 0;
        return false;
    }

    /// <summary>What a field is called in an error.</summary>
    public abstract string Where(int field);
}
