using System.Globalization;
using System.Text.Json;

namespace Kfc.Runtime;

/// <summary>The inputs and outputs of a running step. For generated code.</summary>
public sealed class StepContext
{
    private readonly Dictionary<string, string> _arguments = new(StringComparer.Ordinal);

    internal StepContext(IReadOnlyList<string> arguments, CancellationToken stopping)
    {
        Stopping = stopping;
        if (arguments.Count % 2 != 0)
            throw Bad($"The arguments should be pairs of a name and a value; there are {arguments.Count.ToString(CultureInfo.InvariantCulture)}.");
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!_arguments.TryAdd(arguments[i], arguments[i + 1]))
                throw Bad($"The argument '{arguments[i]}' is given twice.");
        }
    }

    /// <summary>What the method makes.</summary>
    public StepOutputs Outputs { get; } = new();

    /// <summary>Set when the engine stops the step.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Whether an optional input is given.</summary>
    public bool Has(string name) => _arguments.ContainsKey(name);

    /// <summary>The text or path of a port.</summary>
    /// <exception cref="StepContractException">It is not given.</exception>
    public string Text(string name) => _arguments.TryGetValue(name, out var text) ? text : throw Bad($"The argument '{name}' is missing.");

    /// <summary>A truth value.</summary>
    /// <exception cref="StepContractException">It is not given or is none.</exception>
    public bool Bool(string name) => Text(name) switch
    {
        "true" => true,
        "false" => false,
        var text => throw Not(name, text, "true or false"),
    };

    /// <summary>A 32-bit whole number.</summary>
    /// <exception cref="StepContractException">It is not given or is none.</exception>
    public int Int(string name) =>
        int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Not(name, Text(name), "a whole number of 32 bits");

    /// <summary>A 64-bit whole number.</summary>
    /// <exception cref="StepContractException">It is not given or is none.</exception>
    public long Long(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Not(name, Text(name), "a whole number of 64 bits");

    /// <summary>A number.</summary>
    /// <exception cref="StepContractException">It is not given or is none.</exception>
    public double Double(string name) =>
        double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : throw Not(name, Text(name), "a number");

    /// <summary>A record or a list.</summary>
    /// <param name="name">The input.</param>
    /// <param name="read">Makes the value of its JSON.</param>
    /// <exception cref="StepContractException">It is not given, or its JSON is not of the type.</exception>
    public T Json<T>(string name, Func<JsonElement, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var text = Text(name);
        try
        {
            using var document = JsonDocument.Parse(text);
            return read(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Not(name, text, $"JSON of {typeof(T).Name} ({failure.Message.TrimEnd('.')})");
        }
    }

    /// <summary>A word of an enum.</summary>
    /// <param name="name">The input.</param>
    /// <param name="read">The value of a word; null for an unknown one.</param>
    /// <exception cref="StepContractException">It is not given or is no such word.</exception>
    public T Word<T>(string name, Func<string, T?> read)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(read);
        return read(Text(name)) ?? throw Not(name, Text(name), $"one of {typeof(T).Name}");
    }

    private static StepContractException Bad(string message) => new(message, StepExit.BadInput);

    private static StepContractException Not(string name, string text, string what) =>
        Bad($"The input '{name}' should be {what}, but it is '{(text.Length > 100 ? text[..100] + "…" : text)}'.");
}
