using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Kfp;

/// <summary>Outputs that the program writes to a path of its own: a shell around it copies them to where the engine reads them.</summary>
internal static class FileOutputs
{
    /// <summary>Runs the program, then copies pairs of files; the program's failure is the task's.</summary>
    private const string Script =
        """
        n=$1; shift
        i=0
        while [ "$i" -lt "$n" ]; do eval "from$i=\$1 to$i=\$2"; shift 2; i=$((i+1)); done
        "$@" || exit $?
        i=0
        while [ "$i" -lt "$n" ]; do eval "cp -r \"\$from$i\" \"\$to$i\"" || exit $?; i=$((i+1)); done
        """;

    public static void Wrap(ImportedComponent component, YamlValue files, ImportContext context)
    {
        var pairs = new List<ArgNode>();
        foreach (var name in files.Keys)
        {
            if (component.Output(name) is null)
            {
                context.Unknown(files.Field(name), $"'fileOutputs' names the output '{name}', which the component does not declare.");
                continue;
            }

            pairs.Add(new TextNode(files.Field(name).Text));
            pairs.Add(new OutputPathNode(name));
        }

        if (component.Command.Count == 0)
        {
            context.Cannot(
                files,
                "The program writes to fixed paths, and the file does not say which program it is, so that nothing can copy its files.",
                "Add the image's entry point as 'command'.");
            return;
        }

        context.Note(files, "A shell in front of the program copies the files that it writes to fixed paths.");
        component.Command.InsertRange(
            0, [new TextNode("sh"), new TextNode("-c"), new TextNode(Script), new TextNode("sh"), new TextNode($"{pairs.Count / 2}"), .. pairs]);
    }
}
