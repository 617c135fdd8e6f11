using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Kubernetes;

/// <summary>Reads the variables that a container sets.</summary>
internal static class ContainerEnvironment
{
    /// <summary>Texts become variables; those that come from elsewhere stay the field <c>env</c>.</summary>
    public static void Read(YamlValue container, ImportedContainer read, ImportContext context, Func<YamlValue, ArgNode> text, Func<YamlValue, ArgNode> json)
    {
        var others = new YamlValue(YamlKind.Sequence, container.Line, container.Column);
        foreach (var variable in context.Mappings(container, "env"))
        {
            if (context.Required(variable, "A variable", "name") is not { } name)
                continue;
            if (variable["valueFrom"] is not null)
                others.Items.Add(variable);
            else
                read.Env.Add((name, Value(variable, context, text)));
        }

        if (others.Items.Count > 0)
            read.Fields.Add(("env", json(others)));
    }

    /// <summary>The text of a variable; the empty one when it says none.</summary>
    public static ArgNode Value(YamlValue variable, ImportContext context, Func<YamlValue, ArgNode> text)
    {
        if (variable["value"] is { Kind: YamlKind.Scalar } value)
            return text(value);
        if (variable["value"] is { } other)
            context.WrongShape(other, "value", "a text");
        return new TextNode("");
    }
}
