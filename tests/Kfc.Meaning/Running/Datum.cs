using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>A value on its way, or its absence.</summary>
internal sealed record Datum
{
    /// <summary>A part of a text that engines may word as they like.</summary>
    public const string Anything = "\uFFFC";

    private Datum()
    {
    }

    /// <summary>The wire text; null when the value is missing.</summary>
    public string? Text { get; private init; }

    /// <summary>Whether it is missing because of a failure that ends the run, rather than because its maker was skipped.</summary>
    public bool IsBlocked { get; private init; }

    /// <summary>The elements of a list of which some may be missing.</summary>
    public ImmutableArray<Datum> Elements { get; private init; }

    /// <summary>The containers that made it.</summary>
    public ImmutableHashSet<string> Makers { get; private init; } = [];

    public static Datum Missing { get; } = new();

    public static Datum Blocked { get; } = new() { IsBlocked = true };

    public static Datum Of(string text) => new() { Text = text };

    public static Datum Made(string text, string maker) => new() { Text = text, Makers = [maker] };

    /// <summary>A value worked out from others: missing when one of them is.</summary>
    public static Datum From(IReadOnlyCollection<Datum> parts, Func<string> text)
    {
        if (parts.Any(part => part.IsBlocked))
            return Blocked;
        return parts.Any(part => part.Text is null)
            ? Missing
            : new() { Text = text(), Makers = [.. parts.SelectMany(part => part.Makers)] };
    }

    public static Datum List(WireType element, ImmutableArray<Datum> elements) =>
        From(elements, () => $"[{string.Join(',', elements.Select(e => WireText.ToJson(element, e.Text!)))}]") with { Elements = elements };
}
