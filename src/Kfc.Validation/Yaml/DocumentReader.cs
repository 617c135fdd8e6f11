using System.Text;
using Kfc.Ir;
using YamlDotNet.Core;

namespace Kfc.Validation.Yaml;

/// <summary>Reads the documents of a file, within <see cref="ReadLimits"/>. What cannot be read is a diagnostic; nothing is thrown.</summary>
internal static class DocumentReader
{
    private const string Utf16 = "it is UTF-16";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<ManifestDocument> Read(ManifestFile file, ReadOnlyMemory<byte> bytes, Findings findings)
    {
        if (!file.IsOwn && bytes.Length > ReadLimits.Bytes)
        {
            findings.Add(ReadingDiagnostics.TooLarge, Place.Start, ReadLimits.Bytes);
            return [];
        }

        string text;
        try
        {
            text = Utf8.GetString(bytes.Span);
        }
        catch (DecoderFallbackException bad)
        {
            findings.Add(ReadingDiagnostics.NotUtf8, PlaceOf(bytes.Span, bad.Index), IsUtf16(bytes.Span) ? Utf16 : $"byte {bad.Index} is none");
            return [];
        }

        if (IsUtf16(bytes.Span))
        {
            findings.Add(ReadingDiagnostics.NotUtf8, Place.Start, Utf16);
            return [];
        }

        return Read(file.Name, text, findings, file.IsOwn ? int.MaxValue : ReadLimits.Nodes);
    }

    public static IReadOnlyList<ManifestDocument> Read(string file, string text, Findings findings) => Read(file, text, findings, ReadLimits.Nodes);

    private static IReadOnlyList<ManifestDocument> Read(string file, string content, Findings findings, int maxNodes)
    {
        var text = content.TrimStart('\uFEFF');
        for (var tries = Leniency.Tries(text); ; tries--)
        {
            var (documents, mended) = Read(file, text, findings, maxNodes, mayMend: tries > 0);
            if (mended is null)
                return documents;
            text = mended;
        }
    }

    /// <summary>The documents, or the text in another form that the parser takes.</summary>
    private static (IReadOnlyList<ManifestDocument> Documents, string? Mended) Read(string file, string text, Findings findings, int maxNodes, bool mayMend)
    {
        var builder = new NodeBuilder(file, text, findings, maxNodes);
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (!builder.IsStopped && parser.MoveNext())
                builder.Take(parser.Current!);
        }
        catch (YamlException bad)
        {
            if (mayMend && Leniency.Mend(text, bad) is { } mended)
                return ([], mended);
            var place = bad.Message.Contains(" tab ", StringComparison.Ordinal) ? TabBehind(builder.Last, text) : null;
            findings.Add(ReadingDiagnostics.Malformed, place ?? NodeBuilder.PlaceOf(bad.Start), Plain(bad.Message));
            return ([.. builder.Documents.Take(builder.Ended)], null);
        }
        catch (Exception bad) when (bad is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            // The scanner answers some malformed texts, and some that are not, with other exceptions than its own.
            if (mayMend && builder.Brackets is { } brackets && Leniency.Mend(text, brackets) is { } mended)
                return ([], mended);
            findings.Add(ReadingDiagnostics.Malformed, Place.Start, bad.Message);
            return ([], null);
        }

        return (builder.IsStopped ? [] : builder.Documents, null);
    }

    /// <summary>The first tab in the indentation of a line that was not read yet; the scanner does not tell where it was.</summary>
    private static Place? TabBehind(Place last, string text)
    {
        var lines = text.Split('\n');
        for (var i = last.Column > 1 ? last.Line : last.Line - 1; i < lines.Length; i++)
        {
            var indentation = lines[i].AsSpan(0, lines[i].Length - lines[i].AsSpan().TrimStart(" \t").Length);
            if (indentation.IndexOf('\t') is var tab and >= 0)
                return new(i + 1, tab + 1);
        }

        return null;
    }

    /// <summary>Every document begins with a character of ASCII, so that one of its two bytes, or those of the mark before it, tell.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, > 0, ..] or [> 0, 0, ..];

    private static Place PlaceOf(ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..Math.Clamp(index, 0, bytes.Length)];
        return new(before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }

    private static string Plain(string message)
    {
        var start = message.IndexOf("): ", StringComparison.Ordinal);
        return (start >= 0 ? message[(start + 3)..] : message).TrimEnd('.');
    }
}
