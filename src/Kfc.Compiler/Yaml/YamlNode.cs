namespace Kfc.Compiler.Yaml;

/// <summary>A value of a <see cref="YamlTree"/>.</summary>
internal abstract class YamlNode
{
    public abstract void WriteTo(YamlWriter writer);
}

internal sealed class YamlTextNode(string value) : YamlNode
{
    public string Value { get; } = value;

    public override void WriteTo(YamlWriter writer) => writer.Text(Value);
}

internal sealed class YamlFlagNode(bool value) : YamlNode
{
    public override void WriteTo(YamlWriter writer) => writer.Flag(value);
}

internal sealed class YamlNumberNode(long value) : YamlNode
{
    public override void WriteTo(YamlWriter writer) => writer.Number(value);
}

internal sealed class YamlListNode : YamlNode
{
    public List<YamlNode> Items { get; } = [];

    public override void WriteTo(YamlWriter writer)
    {
        writer.BeginList();
        foreach (var item in Items)
            item.WriteTo(writer);
        writer.EndList();
    }

    /// <summary>The element whose <c>name</c> field is this.</summary>
    public YamlMapNode? Named(string name) => Items.OfType<YamlMapNode>().FirstOrDefault(
        item => item.Fields.TryGetValue("name", out var field) && field is YamlTextNode text && text.Value == name);
}

internal sealed class YamlMapNode : YamlNode
{
    /// <summary>Fields in the order in which they were added.</summary>
    public OrderedDictionary<string, YamlNode> Fields { get; } = new(StringComparer.Ordinal);

    public override void WriteTo(YamlWriter writer)
    {
        writer.BeginMap();
        foreach (var (key, value) in Fields)
        {
            writer.Key(key);
            value.WriteTo(writer);
        }

        writer.EndMap();
    }
}
