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
                _ => throw new InvalidOperationException($"No key for {part.GetType().Name}."),
            };
            Append(key, hole, text);
        }
    }

    private static void Append(StringBuilder key, char kind, string text) =>
        key.Append(kind).Append(text.Length).Append(':').Append(text);
}
