namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Outputs of nodes: how they come into a scope, and how a group's own are made from it.</summary>
internal static class OutputReading
{
    /// <summary>What later tasks, hooks and the group's outputs see of a node that has ended.</summary>
    public static void Define(Scope scope, string prefix, Node node, TemplateSpec template, bool loop)
    {
        scope.Set(prefix + ".status", node.Phase.ToString());
        if (node.Phase is Phase.Skipped or Phase.Omitted)
        {
            foreach (var output in template.Outputs)
            {
                if (output.From?.Default is { } value)
                {
                    scope.Set($"{prefix}.outputs.parameters.{output.Name}", value);
                }
                else if (!loop)
                {
                    scope.SetAbsent($"{prefix}.outputs.parameters.{output.Name}");
                }
            }
        }
        else if (node.IsLoop)
        {
            Aggregate(scope, prefix, node);
        }
        else if (node.Phase == Phase.Succeeded)
        {
            foreach (var (name, value) in node.Outputs)
            {
                scope.Set($"{prefix}.outputs.parameters.{name}", value);
            }

            foreach (var (name, artifact) in node.Artifacts)
            {
                scope.Set($"{prefix}.outputs.artifacts.{name}", artifact);
            }

            if (node.Result is { } result)
            {
                scope.Set(prefix + ".outputs.result", result);
            }
        }
    }

    /// <summary>A group's outputs, once it has succeeded.</summary>
    public static void Take(TemplateSpec template, Scope scope, Node node)
    {
        foreach (var output in template.Outputs)
        {
            var from = output.From!;
            node.Outputs[output.Name] = Value(from, scope) ?? from.Default ?? throw new NodeException($"failed to resolve the output {output.Name}: {from.Parameter ?? from.Expression}");
        }

        foreach (var output in template.OutputArtifacts)
        {
            var artifact = output.FromExpression is { } expression
                ? Expression(expression, scope) as Artifact
                : scope.Artifact(Tag(output.From ?? "") ?? throw new RefusedException($"{node.Path}: the artifact {output.Name} comes from nowhere"));
            if (artifact is not null)
            {
                node.Artifacts[output.Name] = artifact;
            }
            else if (!output.Optional)
            {
                throw new NodeException($"unable to resolve the output artifact {output.Name}");
            }
        }
    }

    public static object? Expression(string text, Scope scope)
    {
        try
        {
            return Evaluator.Evaluate(Parser.Parse(text), scope.Names);
        }
        catch (ExpressionException e)
        {
            throw new NodeException($"failed to evaluate expression: {e.Message}: {text}");
        }
    }

    /// <summary>The name in a text that is one tag.</summary>
    public static string? Tag(string text) =>
        text.StartsWith("{{", StringComparison.Ordinal) && text.EndsWith("}}", StringComparison.Ordinal)
            && text.LastIndexOf("{{", StringComparison.Ordinal) == 0 && text[2] != '='
            ? text[2..^2].Trim() : null;

    private static string? Value(ValueSource from, Scope scope)
    {
        if (from.Expression is null)
        {
            return Tag(from.Parameter!) is { } name ? scope.Text(name) : throw new NodeException($"'{from.Parameter}' is no reference");
        }

        try
        {
            return Expression(from.Expression, scope) is { } value ? Go.Format(value) : null;
        }
        catch (NodeException) when (from.Default is not null)
        {
            return null;
        }
    }

    private static void Aggregate(Scope scope, string prefix, Node node)
    {
        var succeeded = node.Iterations.Where(i => i.Phase == Phase.Succeeded && (i.Outputs.Count > 0 || i.Result is { Length: > 0 })).ToList();
        if (succeeded.Count == 0)
        {
            return;
        }

        foreach (var name in succeeded.SelectMany(i => i.Outputs.Keys).Distinct(StringComparer.Ordinal))
        {
            var values = succeeded.Where(i => i.Outputs.ContainsKey(name)).Select(i => i.Outputs[name]).ToList();
            var parsed = values.ConvertAll(Container);
            scope.Set(
                $"{prefix}.outputs.parameters.{name}",
                Go.ToJson(parsed.TrueForAll(p => p is not null) ? parsed : values.Cast<object?>().ToList()));
        }

        if (succeeded.TrueForAll(i => i.Result is { Length: > 0 }) && Printed(succeeded) is { } printed)
        {
            scope.Set(prefix + ".outputs.result", Go.ToJson(printed));
        }

        if (succeeded.TrueForAll(i => i.Outputs.Count == 0))
        {
            return;
        }

        scope.Set($"{prefix}.outputs.parameters", Go.ToJson(succeeded.ConvertAll(i => i.Outputs.ToDictionary(o => o.Key, o => (object?)o.Value, StringComparer.Ordinal))));
    }

    /// <summary>What all iterations printed, which must be JSON; null when it is not.</summary>
    private static List<object?>? Printed(List<Node> iterations)
    {
        try
        {
            return iterations.ConvertAll(i => Go.FromJson(i.Result!));
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    private static object? Container(string text)
    {
        try
        {
            return Go.FromJson(text) is var value and (List<object?> or Dictionary<string, object?>) ? value : null;
        }
        catch (ExpressionException)
        {
            return null;
        }
    }
}
