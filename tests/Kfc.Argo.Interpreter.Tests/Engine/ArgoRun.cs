using System.Collections.Immutable;
using System.Globalization;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Carries out a workflow: admission, the entry template, the exit handler.</summary>
public sealed class ArgoRun
{
    private readonly Controller _controller;
    private readonly WorkflowDocument _document;

    private ArgoRun(Controller controller, WorkflowDocument document) => (_controller, _document) = (controller, document);

    /// <summary>Runs one object of a manifest.</summary>
    /// <exception cref="RefusedException">Admission refuses the manifest, it holds something that is not modelled, or the run would never end.</exception>
    public static RunOutcome Run(string yaml, RunOptions? options = null)
    {
        options ??= new();
        var library = new Library(WorkflowDocument.ReadAll(yaml));
        var document = library.Resolved(library.Main(options.Run));
        Admission.Examine(library);
        using var store = new ArtifactStore(options);
        return VirtualTime.Run(time => new ArgoRun(
            new(library, document, options, store, time) { KeepsPrinted = yaml.Contains(".outputs.result", StringComparison.Ordinal) }, document).Whole());
    }

    private async Task<RunOutcome> Whole()
    {
        var arguments = new List<ParameterSpec>();
        foreach (var parameter in _document.Arguments.Parameters)
        {
            var value = _controller.Options.Parameters.GetValueOrDefault(parameter.Name) ?? _controller.Stored(parameter);
            if (value is null || (parameter.Enum.Length > 0 && !parameter.Enum.Contains(value, StringComparer.Ordinal)))
            {
                throw new RefusedException($"spec.arguments.{parameter.Name} has no value, or none of its enum");
            }

            if (Unresolvable(value))
            {
                return _controller.Outcome(Phase.Failed, $"invalid spec: spec.arguments.{parameter.Name}: failed to resolve");
            }

            arguments.Add(parameter with { Value = value, From = null });
            _controller.Globals.Set("workflow.parameters." + parameter.Name, value);
        }

        _controller.Globals.Set("workflow.parameters", Go.ToJson(arguments.Select(a => new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = a.Name, ["value"] = a.Value }).ToList()));
        var root = _controller.NewNode("", _document.Entrypoint ?? throw new RefusedException("there is no entrypoint"));
        await new TemplateRun(_controller, _document, root, depth: 1).Run(
            new(null, _document.Entrypoint), _document.Arguments with { Parameters = [.. arguments] }, new Scope(), null);
        return _document.Exit is { } exit ? await AtEnd(exit.Arguments == Arguments.None ? exit with { Arguments = new([.. arguments], []) } : exit, root) : _controller.Outcome(root.Phase, root.Message);
    }

    private async Task<RunOutcome> AtEnd(ExitHook exit, Node root)
    {
        _controller.Globals.Set("workflow.status", root.Phase.ToString());
        _controller.Globals.Set("workflow.duration", _controller.Time.Now.ToString("F6", CultureInfo.InvariantCulture));
        _controller.Globals.Set("workflow.failures", Go.ToJson(_controller.Failures()));
        var node = _controller.NewNode("onExit", "onExit");
        await new TemplateRun(_controller, _document, node, depth: 1, atEnd: true).Hook(exit, new Scope());
        return node.Unsuccessful && root.Phase == Phase.Succeeded
            ? _controller.Outcome(node.Phase, node.Message)
            : _controller.Outcome(root.Phase, root.Message);
    }

    /// <summary>Names that the controller looks for in an argument before anything starts, and does not find.</summary>
    private static bool Unresolvable(string value) => Tags.Simple(value).Any(name =>
        name.Split('.')[0] is "item" or "steps" or "inputs" or "outputs" or "pod" or "tasks" && name.Contains('.', StringComparison.Ordinal));
}
