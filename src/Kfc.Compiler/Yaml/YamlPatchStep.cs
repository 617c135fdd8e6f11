namespace Kfc.Compiler.Yaml;

/// <summary>One step of an <see cref="Ir.EnginePatch.Path"/>.</summary>
/// <param name="Name">Field, or name of a list element.</param>
/// <param name="IsElement">Written in brackets: an element of a list by its name, or a field of a mapping whose name holds dots.</param>
internal readonly record struct YamlPatchStep(string Name, bool IsElement)
{
    public override string ToString() => IsElement ? $"[{Name}]" : Name;

    /// <summary>Cuts a path such as <c>taskSpec.steps[main].timeout</c>; null when it is not well formed.</summary>
    public static List<YamlPatchStep>? Parse(string path)
    {
        var steps = new List<YamlPatchStep>();
        var at = 0;
        while (at < path.Length)
        {
            int end;
            if (path[at] == '[')
            {
                end = path.IndexOf(']', at);
                if (end <= at + 1)
                    return null;
                steps.Add(new(path[(at + 1)..end], IsElement: true));
                at = end + 1;
                if (at < path.Length && path[at] == '.' && ++at == path.Length)
                    return null;
                continue;
            }

            end = path.AsSpan(at).IndexOfAny('.', '[') is var length and >= 0 ? at + length : path.Length;
            if (end == at)
                return null;
            steps.Add(new(path[at..end], IsElement: false));
            at = end;
            if (at < path.Length && path[at] == '.' && ++at == path.Length)
                return null;
        }

        return steps.Count > 0 ? steps : null;
    }
}
