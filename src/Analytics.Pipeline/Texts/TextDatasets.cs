using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Texts;

/// <summary>Names of the datasets that texts have. All but the result are restricted.</summary>
internal static class TextDatasets
{
    /// <summary>What may be shown: words and numbers.</summary>
    public static DatasetName Result { get; } = DatasetName.Raw("result_text");

    /// <summary>Which texts stand behind what was published, by their hash.</summary>
    public static DatasetName Released { get; } = DatasetName.Raw("text_release");

    /// <summary>The texts as they were written.</summary>
    public static DatasetName Written(TextDefinition texts) => DatasetName.Raw("texts_" + texts.Name.Replace('-', '_'));
}
