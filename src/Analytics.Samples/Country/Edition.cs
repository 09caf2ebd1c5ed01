namespace Analytics.Samples.Country;

/// <summary>Which of the two yearly publications of KOSTRA a file imitates.</summary>
internal enum Edition
{
    /// <summary>March: the newest year unrevised, with imputed values.</summary>
    March,

    /// <summary>June: revised.</summary>
    June,
}
