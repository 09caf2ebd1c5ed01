using System.Reflection;
using Shouldly;
using Xunit;

namespace DuckDB.NET.Data.Tests;

/// <summary>
/// Product code must compile unchanged against the package. Each line of the list was compared with the metadata of
/// DuckDB.NET.Data 1.5.6.1 (lib/net10.0) and, for the namespace DuckDB.NET.Native, with the repository Giorgi/DuckDB.NET:
/// a member that is added here must be found there first.
/// </summary>
public sealed class PublicSurfaceTests
{
    private static readonly Assembly Assembly = typeof(DuckDBConnection).Assembly;

    public static TheoryData<string> Types => [.. PublicSurface.Members.Keys];

    [Fact]
    public void Assembly_HasTheTypesOfTheList_AndNoOther() =>
        Assembly.GetExportedTypes().Select(type => type.FullName!).Order(StringComparer.Ordinal)
            .ShouldBe(PublicSurface.Members.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_HasTheMembersOfTheList_AndNoOther(string type) =>
        MembersOf(Assembly.GetType(type, throwOnError: true)!).Order(StringComparer.Ordinal)
            .ShouldBe(PublicSurface.Members[type].Order(StringComparer.Ordinal));

    private static IEnumerable<string> MembersOf(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {(int)value}");

        return type.GetConstructors(Declared).Select(constructor => $"new({Parameters(constructor)})")
            .Concat(type.GetMethods(Declared).Select(method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})"))
            .Concat(type.GetFields(Declared).Select(field => $"field {Name(field.FieldType)} {field.Name}"));
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(",", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
