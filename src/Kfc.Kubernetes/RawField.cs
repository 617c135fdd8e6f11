using System.Collections.Immutable;
using System.Text.Json;
using Kfc.Compiler.Yaml;

namespace Kfc.Kubernetes;

/// <summary>A field of a container whose value the author gave as JSON.</summary>
internal sealed record RawField(string Name, string Json);

/// <summary>Writes fields that the author gave as JSON.</summary>
internal static class RawFields
{
    private const string Environment = "env";
    private const string Resources = "resources";

    public static bool Has(this ImmutableArray<RawField> fields, string name) => fields.Any(f => f.Name == name);

    /// <summary>The variables of a container, those given as JSON last.</summary>
    public static void EnvironmentField(this YamlWriter yaml, ImmutableArray<EnvVar> env, ImmutableArray<RawField> fields)
    {
        if (!fields.Has(Environment))
        {
            yaml.ListField(Environment, env);
            return;
        }

        yaml.Key(Environment);
        yaml.BeginList();
        foreach (var variable in env)
            variable.Write(yaml);
        using var more = JsonDocument.Parse(fields.First(f => f.Name == Environment).Json);
        foreach (var variable in more.RootElement.EnumerateArray())
            yaml.Json(variable);
        yaml.EndList();
    }

    /// <summary>All fields but the variables; engines do not agree on what the resources are called.</summary>
    public static void Rest(this YamlWriter yaml, ImmutableArray<RawField> fields, string resources)
    {
        foreach (var field in fields.Where(f => f.Name != Environment))
        {
            yaml.Key(field.Name == Resources ? resources : field.Name);
            using var value = JsonDocument.Parse(field.Json);
            yaml.Json(value.RootElement);
        }
    }

    /// <summary>Writes JSON without fractions, which the check of the graph has refused.</summary>
    public static void Json(this YamlWriter yaml, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                yaml.BeginMap();
                foreach (var field in value.EnumerateObject())
                {
                    yaml.Key(field.Name);
                    yaml.Json(field.Value);
                }

                yaml.EndMap();
                break;
            case JsonValueKind.Array:
                yaml.BeginList();
                foreach (var item in value.EnumerateArray())
                    yaml.Json(item);
                yaml.EndList();
                break;
            case JsonValueKind.Number:
                yaml.Number(value.GetInt64());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                yaml.Flag(value.GetBoolean());
                break;
            default:
                yaml.Text(value.GetString() ?? "");
                break;
        }
    }
}
