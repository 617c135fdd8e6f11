using System.Globalization;

namespace Kfc.Import.Tests;

/// <summary>What KFP's own rules make of a component file's argv, worked out apart from the importer.</summary>
internal sealed class KfpExpectation(Dictionary<string, object> file, IReadOnlyDictionary<string, string> given, Func<string, bool> isInput)
{
    private readonly Dictionary<string, object> _file = file;

    private Dictionary<string, object> Container => Map(Map(_file["implementation"])["container"]);

    public string Image => (string)Container["image"] is { Length: > 0 } image ? image : "fixed";

    public IReadOnlyList<string> Argv => [.. List("command"), .. List("args")];

    public IReadOnlyDictionary<string, string> Env => Container.TryGetValue("env", out var env)
        ? Map(env).ToDictionary(pair => pair.Key, pair => string.Concat(Expand(pair.Value)), StringComparer.Ordinal)
        : [];

    public bool IsWrapped => Container.ContainsKey("fileOutputs") || Argv.Contains("@executor-input@", StringComparer.Ordinal);

    private IEnumerable<string> List(string field) => Container.TryGetValue(field, out var list) && list is IEnumerable<object> items ? items.SelectMany(Expand) : [];

    private IEnumerable<string> Expand(object value)
    {
        if (value is not Dictionary<string, object> placeholder)
            return [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""];
        var (kind, argument) = placeholder.Single();
        return kind switch
        {
            "inputValue" => Value((string)argument) is { } text ? [text] : [],
            "inputPath" or "inputUri" => isInput((string)argument) && (given.ContainsKey((string)argument) || Default((string)argument) is not null) ? [$"<in {argument}>"] : [],
            "outputPath" or "outputUri" => [$"<out {argument}>"],
            "concat" => [string.Concat(((IEnumerable<object>)argument).SelectMany(Expand))],
            "executorInput" => ["@executor-input@"],
            "if" => If(Map(argument)),
            _ => throw new InvalidOperationException(kind),
        };
    }

    private IEnumerable<string> If(Dictionary<string, object> condition)
    {
        var input = (string)Map(condition["cond"])["isPresent"];
        var arm = given.ContainsKey(input) || (Default(input) is not null && !IsOptional(input)) ? condition["then"] : condition.GetValueOrDefault("else");
        return arm is null ? [] : arm is IEnumerable<object> items and not Dictionary<string, object> ? items.SelectMany(Expand) : Expand(arm);
    }

    private string? Value(string input) => given.TryGetValue(input, out var text) ? text : Default(input);

    private bool IsOptional(string input) => Declared(input).TryGetValue("optional", out var value) && (string)value == "true";

    private string? Default(string input) => Declared(input).TryGetValue("default", out var value) ? (string)value : null;

    private Dictionary<string, object> Declared(string input) =>
        ((IEnumerable<object>)_file["inputs"]).Select(Map).Single(declared => (string)declared["name"] == input);

    private static Dictionary<string, object> Map(object value) => (Dictionary<string, object>)value;
}
