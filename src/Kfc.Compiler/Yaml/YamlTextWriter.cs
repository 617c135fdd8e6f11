using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kfc.Compiler.Yaml;

/// <summary>Writes YAML text through YamlDotNet's emitter.</summary>
internal sealed class YamlTextWriter : YamlWriter
{
    private const int MaxTexts = 512;

    private static readonly MappingStart MapStart = new(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block);
    private static readonly MappingEnd MapEnd = new();
    private static readonly SequenceStart ListStart = new(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block);
    private static readonly SequenceEnd ListEnd = new();
    private static readonly Scalar True = Plain("true");
    private static readonly Scalar False = Plain("false");

    /// <summary>The few keys of a manifest come thousands of times.</summary>
    private readonly Dictionary<string, Scalar> _keys = new(StringComparer.Ordinal);

    /// <summary>So do many texts: images, arguments, scripts. The first ones are kept, with the decision how to spell them.</summary>
    private readonly Dictionary<string, Scalar> _texts = new(StringComparer.Ordinal);
    private readonly Emitter _emitter;

    /// <summary>Begins a stream of documents.</summary>
    public YamlTextWriter(TextWriter output)
    {
        _emitter = new Emitter(output, new EmitterSettings(
            bestIndent: 2,
            bestWidth: int.MaxValue,
            isCanonical: false,
            maxSimpleKeyLength: 1024,
            skipAnchorName: false,
            indentSequences: false,
            newLine: "\n"));
        _emitter.Emit(new StreamStart());
    }

    /// <summary>Begins a document; <c>---</c> stands between documents and nowhere else.</summary>
    public void BeginDocument(bool first) => _emitter.Emit(new DocumentStart(null, null, isImplicit: first));

    /// <summary>Ends a document.</summary>
    public void EndDocument() => _emitter.Emit(new DocumentEnd(isImplicit: true));

    /// <summary>Ends the stream.</summary>
    public void EndStream() => _emitter.Emit(new StreamEnd());

    /// <inheritdoc/>
    public override void BeginMap() => _emitter.Emit(MapStart);

    /// <inheritdoc/>
    public override void EndMap() => _emitter.Emit(MapEnd);

    /// <inheritdoc/>
    public override void BeginList() => _emitter.Emit(ListStart);

    /// <inheritdoc/>
    public override void EndList() => _emitter.Emit(ListEnd);

    /// <inheritdoc/>
    public override void Key(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
            _keys.Add(name, key = Styled(name, YamlStyle.OfKey(name)));
        _emitter.Emit(key);
    }

    /// <inheritdoc/>
    public override void Text(string value)
    {
        if (!_texts.TryGetValue(value, out var text))
        {
            text = Styled(value, YamlStyle.Of(value));
            if (_texts.Count < MaxTexts)
                _texts.Add(value, text);
        }

        _emitter.Emit(text);
    }

    /// <inheritdoc/>
    public override void Flag(bool value) => _emitter.Emit(value ? True : False);

    /// <inheritdoc/>
    public override void Number(long value) => _emitter.Emit(Plain(value.ToString(CultureInfo.InvariantCulture)));

    private static Scalar Plain(string text) => Styled(text, ScalarStyle.Plain);

    private static Scalar Styled(string text, ScalarStyle style) =>
        new(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true);
}
