using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Puts arguments into a template's inputs.</summary>
internal static class ArgumentBinding
{
    /// <summary>The template with a value for each input, its inputs and outputs first, as the controller writes them.</summary>
    public static TemplateSpec Bind(Controller controller, TemplateSpec template, Arguments arguments)
    {
        var parameters = template.Inputs.Select(input =>
        {
            var given = arguments.Parameters.FirstOrDefault(a => a.Name == input.Name);
            var value = (given is null ? null : controller.Stored(given)) ?? controller.Stored(input) ?? throw new NodeException($"inputs.parameters.{input.Name} was not supplied");
            return (JsonNode)new JsonObject { ["name"] = input.Name, ["value"] = value };
        });
        var inputs = new JsonObject { ["parameters"] = new JsonArray([.. parameters]) };
        if (template.Json["inputs"]?["artifacts"] is { } artifacts)
        {
            inputs["artifacts"] = artifacts.DeepClone();
        }

        var json = new JsonObject { ["name"] = template.Name, ["inputs"] = inputs, ["outputs"] = template.Json["outputs"]?.DeepClone() ?? new JsonObject() };
        foreach (var (name, part) in template.Json.Where(p => !json.ContainsKey(p.Key)))
        {
            json[name] = part?.DeepClone();
        }

        return TemplateSpec.Read(json, template.Name);
    }

    /// <summary>The artifacts that the arguments give; an input's own location counts where there is no argument.</summary>
    public static Dictionary<string, Artifact> Artifacts(TemplateSpec template, Arguments arguments, Scope scope)
    {
        var result = new Dictionary<string, Artifact>(StringComparer.Ordinal);
        foreach (var input in template.InputArtifacts)
        {
            var given = arguments.Artifacts.FirstOrDefault(a => a.Name == input.Name);
            if (given is null)
            {
                _ = input.Location is not null || input.Optional ? true : throw new NodeException($"inputs.artifacts.{input.Name} was not supplied");
            }
            else if ((given.Location is { } location ? new(location, given.Plain) : Found(given, scope)) is { } artifact)
            {
                result.Add(input.Name, artifact);
            }
            else if (!given.Optional || !input.Optional)
            {
                // The argument's own mark lets the task go on, the input's lets the template do without.
                throw new NodeException($"unable to resolve artifact {input.Name}");
            }
        }

        return result;
    }

    /// <summary>What the second pass over a template knows.</summary>
    public static Scope Variables(TemplateSpec template)
    {
        var scope = new Scope();
        foreach (var input in template.Inputs)
        {
            scope.Set("inputs.parameters." + input.Name, input.Value!);
        }

        foreach (var input in template.InputArtifacts.Where(a => a.Path is not null))
        {
            scope.Set($"inputs.artifacts.{input.Name}.path", input.Path!);
        }

        foreach (var output in template.Outputs.Where(o => o.From?.Path is not null))
        {
            scope.Set($"outputs.parameters.{output.Name}.path", output.From!.Path!);
        }

        foreach (var output in template.OutputArtifacts.Where(o => o.Path is not null))
        {
            scope.Set($"outputs.artifacts.{output.Name}.path", output.Path!);
        }

        return scope;
    }

    private static Artifact? Found(ArtifactSpec given, Scope scope)
    {
        var artifact = given.FromExpression is { } expression
            ? OutputReading.Expression(expression, scope) as Artifact
            : scope.Artifact(OutputReading.Tag(given.From!) ?? throw new NodeException($"'{given.From}' is no reference"));
        return artifact is null || given.SubPath is null ? artifact
            : artifact with { Location = artifact.Location with { Key = $"{artifact.Location.Key}/{Tags.Apply(given.SubPath, scope, Pass.Task)}" } };
    }
}
