namespace Kfc.Argo.Interpreter.Tests;

/// <summary>What the controller's validation and the cluster's schemas refuse, and what they silently ignore but nobody can mean.</summary>
internal static class Admission
{
    public static void Examine(Library library)
    {
        foreach (var (document, template) in library.Templates)
        {
            var where = $"{document.Name}.{template.Name}";
            Check.AtMost(200, template.Tasks.Length, $"{where}.dag.tasks");
            Check.AtMost(500, template.Inputs.Length, $"{where}.inputs.parameters");
            Check.Unique(template.Tasks.Select(t => t.Name), where);
            Outputs(template, where);
            var names = template.Tasks.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var task in template.Tasks)
            {
                if (task.Dependencies.FirstOrDefault(d => !names.Contains(d)) is { } missing)
                {
                    throw new RefusedException($"{where}.{task.Name}: there is no task {missing}");
                }

                if (char.IsAsciiDigit(task.Name[0]) && template.Tasks.Any(t => t.Depends.Length > 0))
                {
                    throw new RefusedException($"{where}.{task.Name}: a name that starts with a digit is illegal with depends");
                }

                Called(library, document, task.Call, task.Arguments, $"{where}.{task.Name}");
                if (task.Exit is { } exit)
                {
                    Called(library, document, exit.Call, exit.Arguments, $"{where}.{task.Name}.hooks.exit");
                }
            }

            Acyclic(template, where);
        }
    }

    private static void Called(Library library, WorkflowDocument document, TemplateCall call, Arguments arguments, string where)
    {
        var (_, template) = library.Find(document, call);
        var missing = template.Inputs.FirstOrDefault(i => i.Value is null && i.Default is null && i.From is null && arguments.Parameters.All(a => a.Name != i.Name));
        _ = missing is null ? true : throw new RefusedException($"{where}: inputs.parameters.{missing.Name} was not supplied");
        var absent = template.InputArtifacts.FirstOrDefault(i => i is { Optional: false, Location: null } && arguments.Artifacts.All(a => a.Name != i.Name));
        _ = absent is null ? true : throw new RefusedException($"{where}: inputs.artifacts.{absent.Name} was not supplied");
        foreach (var name in arguments.Parameters.Select(a => a.Name).Where(n => template.Inputs.All(i => i.Name != n)))
        {
            throw new RefusedException($"{where}: {template.Name} has no parameter {name}");
        }

        foreach (var name in arguments.Artifacts.Select(a => a.Name).Where(n => template.InputArtifacts.All(i => i.Name != n)))
        {
            throw new RefusedException($"{where}: {template.Name} has no artifact {name}");
        }

        if (arguments.Parameters.FirstOrDefault(a => a.Value is null && a.From is null) is { } empty)
        {
            throw new RefusedException($"{where}: the argument {empty.Name} has no value");
        }

        // The controller's validation knows no arguments that are picked by an expression.
        if (arguments.Artifacts.FirstOrDefault(a => a is { From: null, Location: null }) is { } nowhere)
        {
            throw new RefusedException($"{where}: the artifact {nowhere.Name} comes from nowhere");
        }
    }

    private static void Outputs(TemplateSpec template, string where)
    {
        foreach (var output in template.Outputs)
        {
            var fits = output.From is { } from && template.Kind switch
            {
                "dag" => from.Parameter is not null || from.Expression is not null,
                "suspend" => from.Supplied,
                _ => from.Path is not null,
            };
            _ = fits ? true : throw new RefusedException($"{where}: the output {output.Name} has no source that fits");
        }

        foreach (var artifact in template.OutputArtifacts.Concat(template.InputArtifacts))
        {
            var leaf = template.Main is not null;
            _ = leaf == (artifact.Path is not null) ? true : throw new RefusedException($"{where}: the artifact {artifact.Name} {(leaf ? "needs a" : "has no")} path");
        }

        Check.Unique(template.InputArtifacts.Select(a => a.Path).OfType<string>().Concat(template.Main?.Mounts.Select(m => m.Path) ?? []), $"{where}: paths");
    }

    private static void Acyclic(TemplateSpec template, string where)
    {
        var left = template.Tasks.ToList();
        while (left.Count > 0)
        {
            var names = left.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
            _ = left.RemoveAll(t => !t.Dependencies.Any(names.Contains)) > 0 ? true : throw new RefusedException($"{where}: cycle among {string.Join(", ", names)}");
        }
    }
}
