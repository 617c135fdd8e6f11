using System.Text;

namespace Kfc.Compiler.Yaml;

/// <summary>Measures what is written, in bytes of compact JSON: what a cluster stores. Knows the size of each part too.</summary>
internal sealed class JsonSize : YamlWriter
{
    private readonly Stack<Part> _open = new();
    private string _key = "";

    /// <summary>Everything so far.</summary>
    public long Total { get; private set; }

    /// <summary>Closed list elements with a name, such as tasks and steps: nesting depth, name and bytes.</summary>
    public List<(int Depth, string Name, long Bytes)> Named { get; } = [];

    public override void BeginMap() => Open();

    public override void EndMap() => Close();

    public override void BeginList() => Open();

    public override void EndList() => Close();

    public override void Key(string name)
    {
        Total += Quoted(name) + 2;
        _key = name;
    }

    public override void Text(string value)
    {
        Total += Quoted(value) + 1;
        if (_key == "name" && _open.TryPeek(out var part))
            part.Name ??= value;
        _key = "";
    }

    public override void Flag(bool value) => Total += value ? 5 : 6;

    public override void Number(long value) => Total += Ir.WireText.Of(value).Length + 1;

    private void Open()
    {
        _open.Push(new Part(Total));
        Total += 2;
        _key = "";
    }

    private void Close()
    {
        var part = _open.Pop();
        if (part.Name is not null)
            Named.Add((_open.Count, part.Name, Total - part.Start));
    }

    private static int Quoted(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text) + 2;
        foreach (var c in text)
        {
            if (c < ' ')
                size += c is '\n' or '\t' or '\r' ? 1 : 5;
            else if (c is '"' or '\\')
                size++;
            else if (c is '<' or '>' or '&')
                size += 5; // Go's encoder escapes these, and a cluster is written in Go
        }

        return size;
    }

    private sealed class Part(long start)
    {
        public long Start { get; } = start;

        public string? Name { get; set; }
    }
}
