using Kfc.Ir;

namespace Kfc.Compiler.Yaml;

/// <summary>Records what is written, lets it be patched, and writes it again elsewhere.</summary>
public sealed class YamlTree : YamlWriter
{
    private readonly Stack<YamlNode> _open = new();
    private string? _key;
    private YamlNode? _root;

    /// <summary>Sets or removes one field of the recorded object; see <see cref="EnginePatch.Path"/> for paths.</summary>
    /// <returns>Null, or why the patch does not apply, as a sentence for the author. The object is then unchanged.</returns>
    /// <exception cref="InvalidOperationException">Nothing whole has been recorded.</exception>
    public string? Apply(EnginePatch patch) => YamlPatch.Apply(Root, patch);

    /// <summary>Writes the recorded value.</summary>
    /// <exception cref="InvalidOperationException">Nothing whole has been recorded.</exception>
    public void WriteTo(YamlWriter writer) => Root.WriteTo(writer);

    /// <inheritdoc/>
    public override void BeginMap() => Open(new YamlMapNode());

    /// <inheritdoc/>
    public override void EndMap() => _open.Pop();

    /// <inheritdoc/>
    public override void BeginList() => Open(new YamlListNode());

    /// <inheritdoc/>
    public override void EndList() => _open.Pop();

    /// <inheritdoc/>
    public override void Key(string name) => _key = name;

    /// <inheritdoc/>
    public override void Text(string value) => Add(new YamlTextNode(value));

    /// <inheritdoc/>
    public override void Flag(bool value) => Add(new YamlFlagNode(value));

    /// <inheritdoc/>
    public override void Number(long value) => Add(new YamlNumberNode(value));

    private YamlNode Root => _open.Count == 0 && _root is not null
        ? _root
        : throw new InvalidOperationException("Nothing whole has been recorded.");

    private void Open(YamlNode node)
    {
        Add(node);
        _open.Push(node);
    }

    private void Add(YamlNode node)
    {
        if (_open.Count == 0)
            _root = node;
        else if (_open.Peek() is YamlListNode list)
            list.Items.Add(node);
        else
            ((YamlMapNode)_open.Peek()).Fields.Add(_key!, node);
    }
}
