using System.Collections.Immutable;

namespace Kfc.Compiler;

/// <summary>
/// What a file hangs on besides its source: options of the command that its comment shows, as far as they are not the default ones.
/// </summary>
/// <remarks>
/// Parameters are no secrets, and those of a run stand in the manifest anyway. A value that is long, or holds signs that would end a comment or
/// that nobody sees, is left out for a word that a shell refuses.
/// </remarks>
internal sealed record HeaderOptions
{
    /// <summary>Stands for a value that is not told.</summary>
    private const string Untold = "<value>";

    private const int MaxValue = 200;
    private const string Layout = "--layout";
    private const string Param = "--param";
    private const string HelperImage = "--helper-image";
    private const string StoreImage = "--store-image";

    /// <summary>Values of parameters by name; null for one that is not told.</summary>
    public ImmutableSortedDictionary<string, string?> Parameters { get; private init; } = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>The image of helper steps; null for the default one.</summary>
    public string? Helper { get; private init; }

    /// <summary>The image of steps that move files; null for the default one.</summary>
    public string? Store { get; private init; }

    /// <summary>The options as words of a command, each with a space before it.</summary>
    public static string Text(CompileOptions options)
    {
        var defaults = new CompileOptions();
        var words = new List<string>();
        if (options.Layout != defaults.Layout)
            words.AddRange([Layout, options.Layout.ToString().ToLowerInvariant()]);
        foreach (var (name, value) in options.Parameters)
            words.AddRange([Param, IsTold(name) && IsTold(value) ? CommandText.Quoted($"{name}={value}") : $"{CommandText.Quoted(Told(name))}={Untold}"]);
        if (options.HelperImage != defaults.HelperImage)
            words.AddRange([HelperImage, IsTold(options.HelperImage) ? CommandText.Quoted(options.HelperImage) : Untold]);
        if (options.StoreImage != defaults.StoreImage)
            words.AddRange([StoreImage, IsTold(options.StoreImage) ? CommandText.Quoted(options.StoreImage) : Untold]);
        return string.Concat(words.Select(w => $" {w}"));
    }

    /// <summary>The options in a line of a comment; none when it shows no command.</summary>
    public static HeaderOptions Read(string line)
    {
        var found = new HeaderOptions();
        if (!line.StartsWith(Header.Command, StringComparison.Ordinal) || CommandText.Words(line[Header.Command.Length..]) is not { } words)
            return found;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var value = words[i + 1];
            switch (words[i])
            {
                case Param when value.IndexOf('=', StringComparison.Ordinal) is > 0 and var split:
                    var isUntold = value[(split + 1)..] == Untold;
                    found = found with { Parameters = found.Parameters.SetItem(value[..split], isUntold ? null : value[(split + 1)..]) };
                    break;
                case HelperImage when value != Untold:
                    found = found with { Helper = value };
                    break;
                case StoreImage when value != Untold:
                    found = found with { Store = value };
                    break;
                default:
                    continue;
            }

            i++;
        }

        return found;
    }

    private static bool IsTold(string text) => text.Length <= MaxValue && text != Untold && Told(text) == text;

    /// <summary>Letters, digits and what else of ASCII can be seen: nothing that ends a line, turns its direction or is no sign of its own.</summary>
    private static string Told(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' || char.IsLetterOrDigit(c) ? c : '?'));
}
