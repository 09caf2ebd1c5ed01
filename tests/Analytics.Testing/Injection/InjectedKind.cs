namespace Analytics.Testing.Injection;

/// <summary>The errors that are put into right figures.</summary>
public enum InjectedKind
{
    /// <summary>A value multiplied or divided by 1.3 to 3.</summary>
    Jump,

    /// <summary>The first two digits in each other's place.</summary>
    FirstDigits,

    /// <summary>Two later digits in each other's place.</summary>
    LaterDigits,

    /// <summary>A thousand times too much or too little.</summary>
    Thousand,

    /// <summary>Ten or a hundred times too much or too little.</summary>
    TenOrHundred,

    /// <summary>A zero instead of a value.</summary>
    Zero,

    /// <summary>Every value from a year on multiplied or divided by 1.2 to 2; at least two years before and two in it.</summary>
    Shift,

    /// <summary>A value 8 to 20 robust spreads from the group's median.</summary>
    Outlier,
}
