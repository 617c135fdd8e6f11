using System.Collections.Immutable;
using System.Text;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>A text that is the same for equal components: every piece with its length before it. A class has one table of ports.</summary>
internal static class ComponentKey
{
    public static string Of(Component component, Implementation implementation)
    {
        var key = new StringBuilder();
        Append(key, 'n', component.GetType().FullName ?? component.Ports.Name);
        switch (implementation)
        {
            case ContainerImplementation container:
                Append(key, container);
                break;
            case StepsImplementation steps:
                foreach (var workspace in steps.Workspaces)
                {
                    Append(key, 'W', workspace.Name);
                    Append(key, workspace.Volume);
                }

                Append(key, 'S', steps.Steps);
                Append(key, 'D', steps.Sidecars);
                break;
            case ApprovalImplementation approval:
                Append(key, 'm', approval.Message);
                Append(key, 'r', approval.ResumeAfterSeconds is { } seconds ? WireText.Of(seconds) : "");
                break;
            case ImporterImplementation importer:
                Append(key, 'u', importer.Uri);
                Append(key, 'r', importer.Revision);
                Append(key, 's', importer.Access?.ToString() ?? "");
                break;
            case ResourceImplementation resource:
                Append(key, 'a', resource.Action.ToString());
                Append(key, 'm', resource.Manifest);
                Append(key, 's', resource.SuccessCondition ?? "\0");
                Append(key, 'f', resource.FailureCondition ?? "\0");
                foreach (var (port, path) in resource.OutputPaths)
                    Append(key, 'j', $"{port} {path}");
                break;
        }

        return key.ToString();
    }

    private static void Append(StringBuilder key, ContainerImplementation container)
    {
        Append(key, 'i', container.Image);
        Append(key, 'w', container.WorkingDirectory);
        foreach (var template in container.Command)
            Append(key, 'c', template);
        foreach (var template in container.Args)
            Append(key, 'a', template);
        foreach (var variable in container.Env)
        {
            Append(key, 'e', variable.Name);
            Append(key, '=', variable.Value);
        }

        foreach (var volume in container.Volumes)
            Append(key, volume);
        Append(key, 'I', container.Init);
        Append(key, 'D', container.Sidecars);
    }

    private static void Append(StringBuilder key, char kind, ImmutableArray<PodContainer> containers)
    {
        foreach (var container in containers)
        {
            Append(key, kind, container.Name);
            Append(key, 'i', container.Image);
            foreach (var template in container.Command)
                Append(key, 'c', template);
            foreach (var template in container.Args)
                Append(key, 'a', template);
            if (container.Script is { } script)
                Append(key, 's', script);
            if (container.WorkingDirectory is { } folder)
                Append(key, 'w', folder);
            foreach (var variable in container.Env)
            {
                Append(key, 'e', variable.Name);
                Append(key, '=', variable.Value);
            }

            foreach (var volume in container.Volumes)
                Append(key, volume);
            foreach (var field in container.Fields)
            {
                Append(key, 'f', field.Name);
                Append(key, '=', field.Json);
            }

            foreach (var result in container.Results)
                Append(key, 'r', result);
            Append(key, 'x', $"{container.ContinueOnError} {container.TimeoutSeconds}");
        }
    }

    /// <summary>The source of a volume holds templates, which the record's own text does not show.</summary>
    private static void Append(StringBuilder key, VolumeMount volume)
    {
        Append(key, 'v', (volume with { Source = null, Path = null }).ToString());
        if (volume.Path is { } path)
            Append(key, 'p', path);
        if (volume.Source is { } source)
            Append(key, '=', source);
    }

    private static void Append(StringBuilder key, char kind, Template? template)
    {
        key.Append(kind);
        foreach (var part in template?.Parts ?? [])
        {
            var (hole, text) = part switch
            {
                TextPart fixedText => ('t', fixedText.Text),
                InputValuePart value => ('v', value.Port),
                InputPathPart path => ('p', path.Port),
                OutputPathPart path => ('o', path.Port),
                _ when part.ToString() is { } other => ('z', other),
                _ => throw new InvalidOperationException($"No key for {part.GetType().Name}."),
            };
            Append(key, hole, text);
        }
    }

    private static void Append(StringBuilder key, char kind, string text) =>
        key.Append(kind).Append(text.Length).Append(':').Append(text);
}
