using System.Globalization;
using System.Text.RegularExpressions;
using Kfc.Import.Kubernetes;
using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>Reads a step or a sidecar.</summary>
internal sealed partial class ContainerReader(TaskText text, PodVolumes volumes, ImportContext context)
{
    private static readonly string[] AsJson =
        ["envFrom", "imagePullPolicy", "lifecycle", "livenessProbe", "ports", "readinessProbe", "securityContext", "startupProbe", "volumeDevices"];

    private static readonly string[] Known =
    [
        "name", "displayName", "image", "command", "args", "script", "env", "workingDir", "volumeMounts", "resources", "computeResources",
        "onError", "timeout", "results", .. AsJson,
    ];

    public ImportedContainer? Read(YamlValue container, string name, string what)
    {
        if (context.Required(container, what, "image") is not { } image)
            return null;
        var read = new ImportedContainer { Name = name, Image = text.Raw(image, container) };
        foreach (var list in new[] { "command", "args" })
        {
            if (container[list] is { Kind: not YamlKind.Sequence } wrong)
                context.WrongShape(wrong, list, "a list");
        }

        read.Command.AddRange(text.Elements(container["command"]));
        read.Args.AddRange(text.Elements(container["args"]));
        read.Script = container.TextOf("script") is { Length: > 0 } script ? text.Raw(script, container["script"]!) : null;
        if (read.Script is not null && read.Command.Count > 0)
            context.Cannot(container, $"{what} has a script and a command.", "Leave one of them out.");
        read.WorkingDirectory = container.TextOf("workingDir") is { } folder ? text.Raw(folder, container["workingDir"]!) : null;
        ContainerEnvironment.Read(container, read, context, text.Argument, Json);
        foreach (var field in AsJson)
        {
            if (container[field] is { } value)
                read.Fields.Add((field, Json(value)));
        }

        if ((container["computeResources"] ?? container["resources"]) is { Keys.Count: > 0 } resources)
            read.Fields.Add(("resources", Json(resources)));
        read.Volumes.AddRange(volumes.Of(container));
        Flow(container, read, what);
        foreach (var field in container.Keys.Where(key => !Known.Contains(key, StringComparer.Ordinal) && container[key] is not null))
            Unknown(container.Field(field), field, what);
        return read;
    }

    private ArgNode Json(YamlValue value) => text.Json(WithoutNulls(value));

    private void Flow(YamlValue container, ImportedContainer read, string what)
    {
        if (container.TextOf("onError") is { } mode)
        {
            read.ContinueOnError = mode == "continue";
            if (mode is not ("continue" or "stopAndFail"))
                context.Cannot(container["onError"]!, $"{what} says by '{mode}' what happens when it fails.", "Write 'continue' or 'stopAndFail'.");
        }

        if (container.TextOf("timeout") is { } timeout)
        {
            read.TimeoutSeconds = Seconds(timeout);
            if (read.TimeoutSeconds is null or 0)
                context.Cannot(container["timeout"]!, $"{what} has the timeout '{timeout}', which is no duration of whole seconds.", "Write a duration such as 90s or 5m.");
        }

        foreach (var result in context.Mappings(container, "results"))
        {
            if (context.Required(result, "A result", "name") is not { } name)
                continue;
            read.Results.Add(name);
            if (result.TextOf("type") is not (null or "string"))
                context.Cannot(result, $"The result '{name}' of {what.ToLowerInvariant()} is no text.", "Write it as a text, such as JSON.");
        }
    }

    private void Unknown(YamlValue value, string field, string what)
    {
        switch (field)
        {
            case "when":
                context.Cannot(value, $"{what} runs only under a condition.", "Let its script look at the condition.");
                break;
            case "workspaces":
                context.Cannot(value, $"{what} keeps a workspace for itself.", "Let all steps see it: declare it on the task alone.");
                break;
            case "stdoutConfig" or "stderrConfig":
                context.Cannot(value, $"{what} has what it prints written to a file, which a default Tekton refuses.", "Let its command write the file.");
                break;
            case "ref" or "params":
                context.Cannot(value, $"{what} refers to a StepAction.", "Import it with the StepAction's file.");
                break;
            default:
                context.Ignored(value, field, "it has no form in a component; set it by a patch of the task (Tekton(t => …) of TaskOptions)");
                break;
        }
    }

    private static YamlValue WithoutNulls(YamlValue value)
    {
        if (value.Kind == YamlKind.Scalar)
            return value;
        var copy = new YamlValue(value.Kind, value.Line, value.Column);
        foreach (var key in value.Keys.Where(key => value[key] is not null))
            copy.TryAdd(key, WithoutNulls(value.Field(key)));
        copy.Items.AddRange(value.Items.Where(item => !item.IsNull).Select(WithoutNulls));
        return copy;
    }

    /// <summary>A duration such as <c>1h5m</c>; null when it is none.</summary>
    private static long? Seconds(string text)
    {
        if (Duration().Match(text) is not { Success: true } match || text.Length == 0)
            return null;
        return (Number("h") * 3600) + (Number("m") * 60) + Number("s");

        long Number(string unit) => match.Groups[unit] is { Success: true } digits ? long.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^((?<h>[0-9]{1,6})h)?((?<m>[0-9]{1,8})m)?((?<s>[0-9]{1,9})s)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Duration();
}
