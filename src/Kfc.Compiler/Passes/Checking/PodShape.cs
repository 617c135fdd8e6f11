using System.Collections.Immutable;
using System.Text.Json;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>The containers of a pod: their names, what they share, and what only some of them may say.</summary>
internal sealed class PodShape
{
    private static readonly ImmutableSortedSet<string> Fields = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "env", "envFrom", "imagePullPolicy", "lifecycle", "livenessProbe", "ports", "readinessProbe", "resources", "securityContext", "startupProbe", "volumeDevices");

    private readonly ComponentSpec _component;
    private readonly Action<DiagnosticDescriptor, object?[]> _report;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _steps = new(StringComparer.Ordinal);
    private readonly HashSet<string> _workspaces = new(StringComparer.Ordinal);

    private PodShape(ComponentSpec component, Action<DiagnosticDescriptor, object?[]> report) => (_component, _report) = (component, report);

    public static void Check(ComponentSpec component, Action<DiagnosticDescriptor, object?[]> report)
    {
        if (component.Implementation is StepsImplementation or ContainerImplementation)
            new PodShape(component, report).Check();
    }

    /// <summary>Volumes of a task have no component whose inputs could stand in them.</summary>
    public static void CheckSettings(TaskNode task, Action<DiagnosticDescriptor, object?[]> report)
    {
        foreach (var volume in task.Settings.Volumes)
        {
            if (Problem(volume) is { } problem)
                report(GraphDiagnostics.BadPod, [$"Task '{task.Id}'", problem]);
            else if (volume.Path is not null || volume.Source?.Parts.Any(part => part is not TextPart) == true)
                report(GraphDiagnostics.BadPod, [$"Task '{task.Id}'", $"the volume '{volume.Name}' takes an input, which only volumes of a component can"]);
        }
    }

    private void Check()
    {
        switch (_component.Implementation)
        {
            case StepsImplementation steps:
                Workspaces(steps);
                Add(steps.Steps.IsEmpty, "it has no step");
                foreach (var step in steps.Steps)
                {
                    Container(step, isStep: true);
                    _steps[step.Name] = step.Results;
                }

                foreach (var sidecar in steps.Sidecars)
                    Container(sidecar, isStep: false);
                break;
            case ContainerImplementation container:
                foreach (var part in container.Command.Concat(container.Args).Concat(container.Env.Select(variable => variable.Value)).SelectMany(template => template.Parts))
                    Part(part, "its container", isText: true, own: []);
                Volumes(container.Volumes, "its container");
                _names.Add("main");
                foreach (var other in container.Init.Concat(container.Sidecars))
                    Container(other, isStep: false);
                break;
        }
    }

    private void Workspaces(StepsImplementation steps)
    {
        foreach (var (name, volume) in steps.Workspaces)
        {
            Add(!_workspaces.Add(name), $"two workspaces are named '{name}'");
            Add(name.StartsWith("kfc-", StringComparison.Ordinal), $"the workspace '{name}' has a name that is kept for Kfc's own");
            Add(volume.Kind == VolumeKind.Other, $"the workspace '{name}' is of a kind that only volumes have");
            Add(volume.Kind != VolumeKind.Empty && volume.Name.Length == 0, $"the workspace '{name}' does not say what it is given");
            Add(volume.Kind == VolumeKind.Run && !KebabName.IsValid(volume.Name), $"the folder '{volume.Name}' of the run's volume is not in kebab case");
            Add(!volume.MountPath.StartsWith('/'), $"the path of the workspace '{name}' is not absolute");
        }
    }

    private void Container(PodContainer container, bool isStep)
    {
        var where = $"the container '{container.Name}'";
        Add(!IsLabel(container.Name), $"'{container.Name}' is no name of a container: at most 63 small letters, digits and hyphens");
        Add(!_names.Add(container.Name), $"two containers are named '{container.Name}'");
        Add(container.Name.StartsWith("kfc-", StringComparison.Ordinal) || container.Name == "sidecar-tekton-log-results", $"the name '{container.Name}' is kept for containers that are added");
        Add(container.Image.Parts.IsEmpty, $"{where} has no image");
        Add(container.Script is not null && !container.Command.IsEmpty, $"{where} has a script and a command");
        Add(!isStep && (container.ContinueOnError || container.TimeoutSeconds is not null || !container.Results.IsEmpty), $"{where} is no step: it cannot go on after an error, end by time or have results");
        foreach (var part in container.Command.Concat(container.Args).Concat(container.Env.Select(variable => variable.Value)).SelectMany(template => template.Parts))
            Part(part, where, isText: true, container.Results);
        foreach (var template in new[] { container.Image, container.Script, container.WorkingDirectory }.OfType<Template>())
        {
            foreach (var part in template.Parts)
                Part(part, where, isText: false, container.Results);
        }

        Volumes(container.Volumes, where);
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in container.Fields)
        {
            Add(!fields.Add(field.Name), $"{where} has the field '{field.Name}' twice");
            Add(!Fields.Contains(field.Name), $"{where} has the field '{field.Name}', which is none of {string.Join(", ", Fields)}");
            if (TemplateJson.Problem(field.Json, KindOf(field.Name)) is { } problem)
                Add(true, $"the field '{field.Name}' of {where} {problem}");
            foreach (var part in field.Json.Parts)
                Part(part, where, isText: false, container.Results);
        }
    }

    private void Volumes(ImmutableArray<VolumeMount> volumes, string where)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in volumes)
        {
            if (Problem(volume) is { } problem)
                Add(true, $"in {where} {problem}");
            Add(volume.Path is null && !paths.Add(volume.MountPath), $"{where} has two volumes at '{volume.MountPath}'");
            foreach (var part in new[] { volume.Source, volume.Path }.OfType<Template>().SelectMany(template => template.Parts))
                Part(part, where, isText: false, own: []);
        }
    }

    private static string? Problem(VolumeMount volume) => volume.Kind switch
    {
        VolumeKind.Run => $"the volume '{volume.Name}' is the run's, which only workspaces can be",
        _ when volume.Path is null && !volume.MountPath.StartsWith('/') => $"the path of the volume '{volume.Name}' is not absolute",
        VolumeKind.Other when volume.Source is null => $"the volume '{volume.Name}' does not say what it is",
        VolumeKind.Other when TemplateJson.Problem(volume.Source!, JsonValueKind.Object) is { } problem => $"the volume '{volume.Name}' {problem}",
        not VolumeKind.Other when volume.Source is not null => $"the volume '{volume.Name}' has a source that its kind does not have",
        _ => null,
    };

    private void Part(TemplatePart part, string where, bool isText, ImmutableArray<string> own)
    {
        switch (part)
        {
            case WorkspacePathPart workspace:
                Add(!_workspaces.Contains(workspace.Workspace), $"{where} names the workspace '{workspace.Workspace}', which the component does not have");
                break;
            case StepResultPart result:
                Add(!isText, $"{where} takes the result of a step where only arguments and variables can");
                Add(!_steps.TryGetValue(result.Step, out var results) || !results.Contains(result.Result, StringComparer.Ordinal), $"{where} takes the result '{result.Result}' of '{result.Step}', which no earlier step writes");
                break;
            case StepResultPathPart path:
                Add(!own.Contains(path.Result, StringComparer.Ordinal), $"{where} writes the result '{path.Result}', which it does not list");
                break;
            case ExitCodePathPart path:
                Add(!_steps.ContainsKey(path.Step), $"{where} reads the exit code of '{path.Step}', which is no earlier step");
                break;
            case VariablePart variable:
                Add(!isText, $"{where} names the variable '{variable.Name}' where Kubernetes puts none in place; let the script read it");
                break;
        }
    }

    private void Add(bool isWrong, string problem)
    {
        if (isWrong)
            _report(GraphDiagnostics.BadPod, [$"Component '{_component.Name}'", problem]);
    }

    private static JsonValueKind KindOf(string field) => field switch
    {
        "env" or "envFrom" or "ports" or "volumeDevices" => JsonValueKind.Array,
        "imagePullPolicy" => JsonValueKind.String,
        _ => JsonValueKind.Object,
    };

    private static bool IsLabel(string name) => name.Length is > 0 and <= 63 && name[0] != '-' && name[^1] != '-'
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
