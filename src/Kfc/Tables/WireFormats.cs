using System.ComponentModel;
using System.Runtime.CompilerServices;
using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc.Tables;

/// <summary>How C# values travel. Generated code registers the records and enums of an assembly here, so tracing needs no reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireFormats
{
    static WireFormats()
    {
        Put(WireType.String, static (string value) => value);
        Put(WireType.Bool, static (bool value) => WireText.Of(value));
        Put(WireType.Int, static (int value) => WireText.Of(value));
        Put(WireType.Long, static (long value) => WireText.Of(value));
        Put(WireType.Double, static (double value) => double.IsFinite(value)
            ? WireText.Of(value)
            : throw new TraceException(TraceDiagnostics.NoWireForm, Call.Unknown, value));
        RegisterEnum<RunStatus>("RunStatus", static value => value == RunStatus.Succeeded ? "Succeeded" : "Failed", "Succeeded", "Failed");
        RegisterList<string>();
        RegisterList<bool>();
        RegisterList<int>();
        RegisterList<long>();
        RegisterList<double>();
    }

    /// <summary>Registers an enum; its members travel by name.</summary>
    public static void RegisterEnum<T>(string name, Func<T, string?> word, params string[] members)
        where T : struct, Enum => Put(
            new EnumType(name, [.. members]),
            (T value) => word(value) ?? throw new TraceException(TraceDiagnostics.NoWireForm, Call.Unknown, $"a {name} without a name"));

    /// <summary>Registers a record.</summary>
    public static void RegisterRecord<T>(string name, Action<RecordFormat<T>> fields) =>
        Slot<T>.Make ??= () => new RecordFormat<T>(fields).Build(name);

    /// <summary>Registers a list of a type that is registered itself.</summary>
    public static void RegisterList<T>()
    {
        Slot<IReadOnlyList<T>>.Make ??= static () => ListOf<T>();
    }

    internal static WireFormat<T> For<T>() => Slot<T>.Format ??= Slot<T>.Make?.Invoke() ?? Kind<T>();

    internal static WireFormat<IReadOnlyList<T>> ListOf<T>() => Slot<IReadOnlyList<T>>.Format ??= MakeList(For<T>());

    internal static LiteralExpression Literal<T>(T value)
    {
        var format = For<T>();
        return value is null
            ? throw new TraceException(TraceDiagnostics.MissingValue, Call.Unknown, $"a value of type {format.Type}")
            : new(format.Type, format.Write(value));
    }

    private static WireFormat<IReadOnlyList<T>> MakeList<T>(WireFormat<T> element) => new(
        new ListType(element.Type),
        list => $"[{string.Join(',', list.Select(item => WireText.ToJson(element.Type, element.Write(item))))}]");

    /// <summary>Whatever is not registered is an artifact kind, or nothing that can travel.</summary>
    private static WireFormat<T> Kind<T>() => typeof(T).IsAssignableTo(typeof(ArtifactKind))
        ? new(new ArtifactType(typeof(T).Name), static _ => throw new TraceException(TraceDiagnostics.ArtifactAsText, Call.Unknown, typeof(T).Name))
        : throw new TraceException(TraceDiagnostics.UnsupportedType, Call.Unknown, typeof(T).Name);

    private static void Put<T>(WireType type, Func<T, string> write)
    {
        Slot<T>.Format = new(type, write);
    }

    private static class Slot<T>
    {
        public static WireFormat<T>? Format { get; set; }

        /// <summary>Made on first use, because a record may be registered before the types of its fields.</summary>
        public static Func<WireFormat<T>>? Make { get; set; }
    }
}

/// <summary>How values of one C# type travel.</summary>
internal sealed record WireFormat<T>(WireType Type, Func<T, string> Write);
