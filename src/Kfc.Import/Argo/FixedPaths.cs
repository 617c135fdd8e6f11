using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Argo;

/// <summary>Argo puts files where the template wants them. Here a shell in front of the program does.</summary>
internal static class FixedPaths
{
    /// <summary>Counts and pairs of files to bring, then of files to take; then the program.</summary>
    private const string Script =
        """
        n=$1; shift
        while [ "$n" -gt 0 ]; do mkdir -p "$(dirname "$2")" && cp -r "$1" "$2" || exit $?; shift 2; n=$((n-1)); done
        n=$1; shift; i=0
        while [ "$i" -lt "$n" ]; do eval "from$i=\$1 to$i=\$2"; shift 2; i=$((i+1)); done
        "$@" || exit $?
        i=0
        while [ "$i" -lt "$n" ]; do eval "cp -r \"\$from$i\" \"\$to$i\"" || exit $?; i=$((i+1)); done
        """;

    /// <summary>Where to copy what is printed, the text of a script, then its interpreter. As with Argo the script may be run, too: <c>sh -c</c> does.</summary>
    private const string Run =
        """
        out=$1; file=$(mktemp); printf %s "$2" >"$file" && chmod 755 "$file"; shift 2
        "$@" "$file" >"$out"; code=$?
        cat "$out"; exit $code
        """;

    public static void Wrap(List<ArgNode> command, TemplatePorts ports, ArgNode? script, YamlValue container, ImportContext context)
    {
        if (script is not null)
        {
            if (command.Count == 0)
            {
                context.Cannot(container, "The script does not say what runs it.", "Add the interpreter as 'command'.");
                return;
            }

            command.InsertRange(0, [.. Shell(Run), new OutputPathNode(TemplatePorts.Result), script]);
        }

        if (ports.InputPaths.Count + ports.OutputPaths.Count == 0)
            return;
        if (command.Count == 0)
        {
            context.Cannot(
                container,
                "The program finds files at fixed paths, and the template does not say which program it is, so that nothing can put them there.",
                "Add the image's entry point as 'command'.");
            return;
        }

        command.InsertRange(0,
        [
            .. Shell(Script),
            new TextNode($"{ports.InputPaths.Count}"),
            .. ports.InputPaths.SelectMany(path => new ArgNode[] { new InputPathNode(path.Input), new TextNode(path.Path) }),
            new TextNode($"{ports.OutputPaths.Count}"),
            .. ports.OutputPaths.SelectMany(path => new ArgNode[] { new TextNode(path.Path), new OutputPathNode(path.Output) }),
        ]);
        context.Note(container, "A shell in front of the program puts files where it expects them, and takes those that it leaves.");
    }

    /// <summary>Refuses files that Argo puts into a volume before other containers of the pod start, which a shell in front of one program does not.</summary>
    public static void RefuseShared(TemplatePorts ports, IReadOnlyList<ImportedVolume> volumes, YamlValue at, ImportContext context)
    {
        foreach (var (input, path) in ports.InputPaths)
        {
            if (volumes.Any(volume => volume.Path is TextNode { Text: var folder } && path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal)))
                context.Cannot(at, $"The input '{input}' lies in a volume, where other containers of the pod find it before the main one starts.", "Let it lie outside of the volumes, and let the main container hand it on.");
        }
    }

    private static ArgNode[] Shell(string script) => [new TextNode("sh"), new TextNode("-c"), new TextNode(script), new TextNode("sh")];
}
