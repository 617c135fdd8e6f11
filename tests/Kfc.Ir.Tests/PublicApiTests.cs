using System.Reflection;
using System.Text;

namespace Kfc.Ir.Tests;

public class PublicApiTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Others compile against this library: whoever changes what they see reviews this file's difference.</summary>
    [Fact]
    public void The_public_api_is_the_reviewed_one() =>
        Repository.AssertGolden("tests/Kfc.Ir.Tests/PublicApi.verified.txt", Print(typeof(PipelineGraph).Assembly));

    private static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Keyword(type)).Append(' ').Append(Name(type)).Append(type.BaseType is { } b && b != typeof(object) ? $" : {Name(b)}" : "").Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly);
            foreach (var line in members.Select(m => Describe(type, m)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                text.Append("    ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Keyword(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";

    private static string? Describe(Type type, MemberInfo member) => member switch
    {
        _ when member.Name.Contains('<', StringComparison.Ordinal) => null,
        FieldInfo { IsSpecialName: false } f when f.IsPublic => type.IsEnum ? $"{f.Name} = {Convert.ToInt64(f.GetRawConstantValue(), null)}" : $"field {Name(f.FieldType)} {f.Name}",
        PropertyInfo p when p.GetMethod is { IsPublic: true } get =>
            $"{(get.IsStatic ? "static " : "")}{Name(p.PropertyType)}{(IsNullable(p) ? "?" : "")} {p.Name} {{ get;{(p.SetMethod is { IsPublic: true } ? " init;" : "")} }}",
        ConstructorInfo c when c.IsPublic => $"{Name(type)}({Parameters(c)})",
        MethodInfo { IsSpecialName: false } m when (m.IsPublic || m.IsFamily) && m.DeclaringType == type && !IsOfEveryRecord(m) =>
            $"{(m.IsStatic ? "static " : m.IsAbstract ? "abstract " : m.IsVirtual ? "virtual " : "")}{Name(m.ReturnType)} {m.Name}({Parameters(m)})",
        _ => null,
    };

    private static bool IsOfEveryRecord(MethodInfo method) =>
        method.Name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct";

    private static bool IsNullable(PropertyInfo property) =>
        !property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable;

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = " + (p.DefaultValue ?? "default") : "")}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
