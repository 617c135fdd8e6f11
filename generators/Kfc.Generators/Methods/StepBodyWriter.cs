namespace Kfc.Generators;

/// <summary>Writes the class that runs inside of the container: it reads inputs, calls the method and hands over its outputs.</summary>
internal sealed class StepBodyWriter(MethodModel method, CodeText code)
{
    private const string Element = "global::System.Text.Json.JsonElement";
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter";

    public void Write()
    {
        code.Open($"internal static class {method.StepClass}");
        code.Open($"public static {(method.IsAwaited ? "async " : "")}global::System.Threading.Tasks.Task Run(global::Kfc.Runtime.StepContext step)");
        foreach (var made in method.Parameters.Where(parameter => parameter.Role == ParameterRole.OutputArtifact))
            code.Line($"step.Outputs.Artifact({Port(made.Port)}, step.Text({Port(made.Port)}));");
        var call = $"{(method.IsAwaited ? "await " : "")}{method.Call}({string.Join(", ", method.Parameters.Select(Read))}){(method.IsAwaited ? ".ConfigureAwait(false)" : "")};";
        code.Line(method.Result == MethodResult.Nothing ? call : $"var made = {call}");
        foreach (var output in method.Outputs)
            code.Line(Hand(output));
        if (!method.IsAwaited)
            code.Line("return global::System.Threading.Tasks.Task.CompletedTask;");
        code.Close();
        for (var i = 0; i < method.Codecs.Count; i++)
            Codec(i, method.Codecs[i]);
        if (method.Codecs.Count > 0 || method.Parameters.Any(parameter => IsList(parameter.Type)) || method.Outputs.Any(output => IsList(output.Type)))
            Lists();
        code.Close();
    }

    private static string Port(string name) => CodeText.Quote(name);

    private static bool IsList(string type) => type.StartsWith("global::System.Collections.Generic.IReadOnlyList<", StringComparison.Ordinal);

    private static string ElementOf(string type) => type.Substring(type.IndexOf('<') + 1, type.Length - type.IndexOf('<') - 2);

    private string Read(MethodParameter parameter)
    {
        switch (parameter.Role)
        {
            case ParameterRole.Stopping:
                return "step.Stopping";
            case ParameterRole.InputArtifact or ParameterRole.OutputArtifact:
                return $"new {parameter.Holder}(step.Text({Port(parameter.Port)}))";
        }

        var name = Port(parameter.Port);
        var value = parameter.Type switch
        {
            "string" => $"step.Text({name})",
            "bool" => $"step.Bool({name})",
            "int" => $"step.Int({name})",
            "long" => $"step.Long({name})",
            "double" => $"step.Double({name})",
            var type when Index(type) is var i and >= 0 && method.Codecs[i].IsEnum => $"step.Word<{type}>({name}, Word{i})",
            var type => $"step.Json<{type}>({name}, static json => {FromJson(type, "json", 0)})",
        };
        return parameter.IsNullable ? $"step.Has({name}) ? {value} : ({parameter.Type}?)null" : value;
    }

    private string Hand(MethodOutput output)
    {
        var value = output.Member.Length == 0 ? "made" : $"made.{output.Member}";
        var head = $"({Port(output.Port)}, step.Text({Port(output.Port)}), {value}";
        return output.Type switch
        {
            "string" => $"step.Outputs.Text{head});",
            "bool" => $"step.Outputs.Bool{head});",
            "int" or "long" => $"step.Outputs.Whole{head});",
            "double" => $"step.Outputs.Double{head});",
            var type when Index(type) is var i and >= 0 && method.Codecs[i].IsEnum =>
                $"step.Outputs.Text({Port(output.Port)}, step.Text({Port(output.Port)}), Name{i}({value}));",
            var type => $"step.Outputs.Json<{type}>{head}, static (json, value) => {ToJson(type, "json", "value", 0)});",
        };
    }

    private int Index(string type)
    {
        for (var i = 0; i < method.Codecs.Count; i++)
        {
            if (method.Codecs[i].Type == type)
                return i;
        }

        return -1;
    }

    private string FromJson(string type, string json, int depth) => type switch
    {
        "string" => $"({json}.GetString() ?? throw new global::System.InvalidOperationException(\"null does not travel\"))",
        "bool" => $"{json}.GetBoolean()",
        "int" => $"{json}.GetInt32()",
        "long" => $"{json}.GetInt64()",
        "double" => $"{json}.GetDouble()",
        _ when IsList(type) => $"List<{ElementOf(type)}>({json}, static item{depth} => {FromJson(ElementOf(type), $"item{depth}", depth + 1)})",
        _ => $"Read{Index(type)}({json})",
    };

    private string ToJson(string type, string json, string value, int depth) => type switch
    {
        "string" => $"{json}.WriteStringValue({value} ?? throw new global::System.InvalidOperationException(\"null does not travel\"))",
        "bool" => $"{json}.WriteBooleanValue({value})",
        "int" or "long" or "double" => $"{json}.WriteNumberValue({value})",
        _ when IsList(type) =>
            $"List<{ElementOf(type)}>({json}, {value}, static (json{depth}, item{depth}) => {ToJson(ElementOf(type), $"json{depth}", $"item{depth}", depth + 1)})",
        _ => $"Write{Index(type)}({json}, {value})",
    };

    private void Codec(int i, CodecModel codec)
    {
        if (codec.IsEnum)
        {
            code.Open($"private static {codec.Type}? Word{i}(string word) => word switch");
            foreach (var word in codec.Fields)
                code.Line($"{CodeText.Quote(word.Name)} => {codec.Type}.{word.Property},");
            code.Line("_ => null,").Close("};").Open($"private static string? Name{i}({codec.Type} value) => value switch");
            foreach (var word in codec.Fields)
                code.Line($"{codec.Type}.{word.Property} => {CodeText.Quote(word.Name)},");
            code.Line("_ => null,").Close("};");
            code.Line($"private static {codec.Type} Read{i}({Element} json) => Word{i}(json.GetString() ?? \"\") ?? throw new global::System.FormatException($\"there is no word {{json}}\");");
            code.Line($"private static void Write{i}({Writer} json, {codec.Type} value) => json.WriteStringValue(Name{i}(value));");
            return;
        }

        var fields = codec.Fields.ToDictionary(field => field.Property, StringComparer.Ordinal);
        string Get(string property) => FromJson(fields[property].Type, $"json.GetProperty({CodeText.Quote(fields[property].Name)})", 0);
        var others = codec.Initialised.Select(property => $"{property} = {Get(property)}").ToList();
        code.Line($"private static {codec.Type} Read{i}({Element} json) => new({string.Join(", ", codec.Positional.Select(Get))}){(others.Count > 0 ? $" {{ {string.Join(", ", others)} }}" : "")};");
        code.Open($"private static void Write{i}({Writer} json, {codec.Type} value)").Line("json.WriteStartObject();");
        foreach (var field in codec.Fields)
            code.Line($"json.WritePropertyName({CodeText.Quote(field.Name)});").Line($"{ToJson(field.Type, "json", $"value.{field.Property}", 0)};");
        code.Line("json.WriteEndObject();").Close();
    }

    private void Lists()
    {
        const string list = "global::System.Collections.Generic.IReadOnlyList<T>";
        code.Open($"private static {list} List<T>({Element} json, global::System.Func<{Element}, T> read)")
            .Line("var items = new global::System.Collections.Generic.List<T>();")
            .Line("foreach (var item in json.EnumerateArray())").Line("    items.Add(read(item));")
            .Line("return items;").Close();
        code.Open($"private static void List<T>({Writer} json, {list} items, global::System.Action<{Writer}, T> write)")
            .Line("json.WriteStartArray();").Line("foreach (var item in items)").Line("    write(json, item);").Line("json.WriteEndArray();").Close();
    }
}
