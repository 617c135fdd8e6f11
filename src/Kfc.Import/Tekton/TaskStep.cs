using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>A step, with what the template of steps says where the step says nothing.</summary>
internal sealed class TaskStep(YamlValue step, YamlValue? template)
{
    public YamlValue Value => step;

    public IEnumerable<string> Fields => step.Keys.Concat(template?.Keys ?? []).Distinct(StringComparer.Ordinal).Where(name => Field(name) is not null);

    public YamlValue? Field(string name) => step[name] ?? template?[name];

    public IReadOnlyList<YamlValue> Items(string name) => Field(name) is { Kind: YamlKind.Sequence } list ? list.Items : [];

    /// <summary>Variables of the template come first; those of the step win.</summary>
    public IEnumerable<YamlValue> Env(ImportContext context)
    {
        var own = context.Mappings(step, "env").ToList();
        var names = own.Select(variable => variable.TextOf("name")).ToHashSet(StringComparer.Ordinal);
        return (template is null ? [] : context.Mappings(template, "env").Where(variable => !names.Contains(variable.TextOf("name")))).Concat(own);
    }
}
