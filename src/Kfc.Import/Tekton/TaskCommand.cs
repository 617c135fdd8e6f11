using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>The command of a step: its own, or its script in a file, behind a shell that brings its workspaces.</summary>
internal static class TaskCommand
{
    /// <summary>How many folders, then for each where it goes, where the step wants it and what to copy; then how to go on.</summary>
    private const string Folders =
        """
        n=$1; shift
        while [ "$n" -gt 0 ]; do
            mkdir -p "$1"
            [ -z "$3" ] || cp -a "$3/." "$1/" || exit $?
            [ -z "$2" ] || { mkdir -p "$(dirname "$2")" && rm -rf "$2" && ln -s "$1" "$2"; } || exit $?
            shift 3; n=$((n-1))
        done
        [ -z "$1" ] || cd "$1" || exit $?
        shift; exec "$@"
        """;

    private const string Script = "f=$(mktemp); printf %s \"$1\" >\"$f\"; chmod +x \"$f\"; shift; exec \"$f\" \"$@\"";

    public static void Build(ImportedComponent component, TaskPorts ports, TaskStep step, TaskText text, ImportContext context)
    {
        if (step.Field("script") is { } script)
        {
            // Without a first line that names an interpreter, Tekton's own stands before it.
            var source = script.Text.TrimStart('\n');
            component.Command.AddRange(
                [.. Shell(Script), text.Of(source.StartsWith("#!", StringComparison.Ordinal) ? source : "#!/bin/sh\nset -e\n" + source, script)]);
        }
        else
        {
            component.Command.AddRange(step.Items("command").Select(text.Element));
        }

        component.Args.AddRange(step.Items("args").Select(text.Element));
        var folder = step.Field("workingDir") is { } workingDir ? text.Of(workingDir) : null;
        if (ports.Workspaces.Count == 0 && folder is null or TextNode)
        {
            if (folder is TextNode plain)
                component.WorkingDirectory = plain.Text;
            return;
        }

        if (component.Command.Count == 0)
        {
            context.Cannot(
                step.Value, "The step works in a workspace, and does not say which program it is, so that nothing can bring the folder.", "Add the image's entry point as 'command'.");
            return;
        }

        List<ArgNode> head = [.. Shell(Folders), new TextNode($"{ports.Workspaces.Count}")];
        foreach (var (name, mountPath) in ports.Workspaces)
        {
            head.Add(new OutputPathNode(TaskPorts.OutputOf(name)));
            head.Add(new TextNode(mountPath ?? ""));
            head.Add(new IfNode(TaskPorts.InputOf(name), [new InputPathNode(TaskPorts.InputOf(name))], [new TextNode("")]));
        }

        component.Command.InsertRange(0, [.. head, folder ?? new TextNode("")]);
    }

    private static ArgNode[] Shell(string script) => [new TextNode("sh"), new TextNode("-c"), new TextNode(script), new TextNode("sh")];
}
