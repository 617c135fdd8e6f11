namespace Kfc.Validation.Expressions;

/// <summary>The functions of the Common Expression Language that Tekton's guards know: those of the language itself, no extensions.</summary>
internal static class CelFunctions
{
    private static readonly Dictionary<string, (CelType Result, CelType[] Takes)> Global = new(StringComparer.Ordinal)
    {
        ["size"] = (CelType.Int, [CelType.Text, CelType.Bytes, CelType.List, CelType.Map]),
        ["int"] = (CelType.Int, [CelType.Int, CelType.Uint, CelType.Double, CelType.Text]),
        ["uint"] = (CelType.Uint, [CelType.Int, CelType.Uint, CelType.Double, CelType.Text]),
        ["double"] = (CelType.Double, [CelType.Int, CelType.Uint, CelType.Double, CelType.Text]),
        ["string"] = (CelType.Text, [CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.Text, CelType.Bytes]),
        ["bool"] = (CelType.Bool, [CelType.Bool, CelType.Text]),
        ["bytes"] = (CelType.Bytes, [CelType.Text, CelType.Bytes]),
        ["timestamp"] = (CelType.Unknown, [CelType.Int, CelType.Text]),
        ["duration"] = (CelType.Unknown, [CelType.Int, CelType.Text]),
        ["type"] = (CelType.Unknown, []),
        ["dyn"] = (CelType.Unknown, []),
        ["has"] = (CelType.Bool, []),
    };

    private static readonly string[] OfTexts = ["matches", "contains", "startsWith", "endsWith"];

    public static bool IsMacro(string method) => method is "all" or "exists" or "exists_one" or "map" or "filter";

    /// <summary>The type that a function answers.</summary>
    public static CelType Call(string name, IReadOnlyList<CelType> arguments)
    {
        if (name == "matches")
            return Texts(name, arguments);
        if (!Global.TryGetValue(name, out var function))
            throw new ExpressionException($"there is no function '{name}'");
        Count(name, arguments, 1);
        if (arguments[0] != CelType.Unknown && function.Takes.Length > 0 && !function.Takes.Contains(arguments[0]))
            throw Cannot(name, arguments[0]);
        return function.Result;
    }

    /// <summary>The type that a method answers.</summary>
    public static CelType Method(string name, CelType receiver, IReadOnlyList<CelType> arguments)
    {
        if (OfTexts.Contains(name, StringComparer.Ordinal))
            return Texts(name, [receiver, .. arguments]);
        if (IsMacro(name))
            return Macro(name, receiver, arguments);
        if (name == "size")
            return Call(name, [receiver, .. arguments]);
        if (!name.StartsWith("get", StringComparison.Ordinal))
            throw new ExpressionException($"there is no function '{name}'");
        // Points and lengths of time are of no type that is told apart here.
        return receiver == CelType.Unknown ? CelType.Int : throw Cannot(name, receiver);
    }

    /// <summary>The type of a field; only maps and what is not known have any.</summary>
    public static CelType Field(string name, CelType receiver) => receiver is CelType.Map or CelType.Unknown ? CelType.Unknown : throw Cannot("." + name, receiver);

    /// <summary>The type of an element.</summary>
    public static CelType Element(CelType receiver, CelType index) =>
        receiver is not (CelType.List or CelType.Map or CelType.Unknown) ? throw Cannot("[]", receiver)
        : receiver == CelType.List && index is not (CelType.Int or CelType.Unknown) ? throw Cannot("[]", index)
        : CelType.Unknown;

    private static CelType Macro(string name, CelType receiver, IReadOnlyList<CelType> arguments)
    {
        if (receiver is not (CelType.List or CelType.Map or CelType.Unknown))
            throw Cannot(name, receiver);
        if (name == "map")
            return CelType.List;
        Count(name, arguments, 1);
        if (arguments[0] is not (CelType.Bool or CelType.Unknown))
            throw Cannot(name, arguments[0]);
        return name == "filter" ? CelType.List : CelType.Bool;
    }

    private static CelType Texts(string name, IReadOnlyList<CelType> types)
    {
        Count(name, types, 2);
        foreach (var type in types.Where(t => t is not (CelType.Text or CelType.Unknown)))
            throw Cannot(name, type);
        return CelType.Bool;
    }

    private static void Count(string name, IReadOnlyList<CelType> arguments, int count)
    {
        if (arguments.Count != count)
            throw new ExpressionException($"'{name}' cannot take so many or so few values");
    }

    private static ExpressionException Cannot(string name, CelType type) => new($"'{name}' cannot take {type.ToString().ToLowerInvariant()}");
}
