using System.Globalization;
using System.Text;
using Kfc.Compiler.Yaml;

namespace Kfc.Argo.Lowering;

/// <summary>What is written, as one text that is the same exactly for the same content.</summary>
internal sealed class ContentText : YamlWriter
{
    private readonly StringBuilder _text = new();

    public static string Of(Action<YamlWriter> write)
    {
        var writer = new ContentText();
        write(writer);
        return writer._text.ToString();
    }

    public override void BeginMap() => _text.Append('{');

    public override void EndMap() => _text.Append('}');

    public override void BeginList() => _text.Append('[');

    public override void EndList() => _text.Append(']');

    public override void Key(string name) => _text.Append(name).Append(':');

    public override void Text(string value) => _text.Append(CultureInfo.InvariantCulture, $"\"{value.Length}:{value}");

    public override void Flag(bool value) => _text.Append(value ? '+' : '-');

    public override void Number(long value) => _text.Append(CultureInfo.InvariantCulture, $"#{value};");
}
