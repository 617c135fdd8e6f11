using Kfc.Import.Model;

namespace Kfc.Import.Kfp;

/// <summary>
/// The JSON object by which KFP's Python executor learns of its inputs and outputs. KFP's launcher makes it; here a few lines of Python
/// in front of the program do, as values may hold anything that JSON has to escape.
/// </summary>
internal static class ExecutorInput
{
    /// <summary>Stands in the program's argv where the object goes.</summary>
    private const string Marker = "@executor-input@";

    /// <summary>Reads quadruples of what, name, type and text up to "run"; the rest is the program.</summary>
    private const string Launcher =
        """
        import json, os, subprocess, sys, tempfile
        def read(kind, text):
            return text if kind == "STRING" else text.lower() == "true" if kind == "BOOLEAN" else json.loads(text)
        def text(value):
            if isinstance(value, float) and value.is_integer():
                value = int(value)
            return value if isinstance(value, str) else json.dumps(value)
        def old(kind, value):
            return {"intValue": value} if type(value) is int else {"doubleValue": value} if type(value) is float else {"stringValue": text(value)}
        rest = sys.argv[1:]
        result = os.path.join(tempfile.mkdtemp(), "output.json")
        inputs = {"parameters": {}, "parameterValues": {}, "artifacts": {}}
        outputs = {"parameters": {}, "artifacts": {}, "outputFile": result}
        while rest[0] != "run":
            (what, name, kind, value), rest = rest[:4], rest[4:]
            artifact = {"artifacts": [{"name": name, "type": {"schemaTitle": kind}, "uri": value, "metadata": {}}]}
            if what == "value":
                inputs["parameterValues"][name] = read(kind, value)
                inputs["parameters"][name] = old(kind, read(kind, value))
            elif what == "artifact":
                inputs["artifacts"][name] = artifact
            elif what == "result":
                outputs["parameters"][name] = {"outputFile": value}
            else:
                outputs["artifacts"][name] = artifact
        order = json.dumps({"inputs": inputs, "outputs": outputs})
        code = subprocess.call([order if word == "@executor-input@" else word for word in rest[1:]])
        if code:
            sys.exit(code if code > 0 else 128 - code)
        made = json.load(open(result)).get("parameterValues", {}) if os.path.exists(result) else {}
        for name, place in outputs["parameters"].items():
            if name in made and not os.path.exists(place["outputFile"]):
                os.makedirs(os.path.dirname(place["outputFile"]) or ".", exist_ok=True)
                with open(place["outputFile"], "w") as file:
                    file.write(text(made[name]))
        """;

    /// <summary>Stands in an argv where the object goes.</summary>
    public static ArgNode Node { get; } = new TextNode(Marker);

    public static bool IsUsed(ImportedComponent component) =>
        component.Command.Concat(component.Args).Any(node => node is TextNode { Text: Marker });

    /// <summary>Puts the launcher in front of the program.</summary>
    public static void Launch(ImportedComponent component)
    {
        List<ArgNode> start = [new TextNode("python3"), new TextNode("-c"), new TextNode(Launcher)];
        foreach (var input in component.Inputs)
        {
            List<ArgNode> entry = input.IsArtifact || PortKind.Value(input.DeclaredType) is null
                ? [new TextNode("artifact"), new TextNode(input.Name), new TextNode(Kind(input.DeclaredType)), new InputPathNode(input.Name)]
                : [new TextNode("value"), new TextNode(input.Name), new TextNode(Type(input.DeclaredType)), new ValueNode(input.Name)];
            if (input.Optional)
                start.Add(new IfNode(input.Name, [.. entry], []));
            else
                start.AddRange(entry);
        }

        foreach (var output in component.Outputs)
        {
            var isValue = !output.IsArtifact && PortKind.Value(output.DeclaredType) is not null;
            start.AddRange(
            [
                new TextNode(isValue ? "result" : "output"),
                new TextNode(output.Name),
                new TextNode(isValue ? Type(output.DeclaredType) : Kind(output.DeclaredType)),
                new OutputPathNode(output.Name),
            ]);
        }

        component.Command.InsertRange(0, [.. start, new TextNode("run")]);
    }

    private static string Type(string? type) => PortKind.IsJson(type) ? "STRUCT" : PortKind.Value(type) switch
    {
        "bool" => "BOOLEAN",
        "long" or "double" => "NUMBER",
        _ => "STRING",
    };

    private static string Kind(string? type) => type is { Length: > 0 } name && name.Contains('.', StringComparison.Ordinal)
        ? name.Split('@')[0]
        : $"system.{(type is "Dataset" or "Model" or "Metrics" or "ClassificationMetrics" or "SlicedClassificationMetrics" or "HTML" or "Markdown" ? type : "Artifact")}";
}
