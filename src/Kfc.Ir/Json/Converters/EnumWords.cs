using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Writes an enum as a word in camel case.</summary>
internal sealed class EnumWords<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
