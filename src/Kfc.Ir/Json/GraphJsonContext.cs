using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Metadata of all types of the IR, made when the library is compiled.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PipelineGraph))]
[JsonSerializable(typeof(ImmutableArray<Node>))]
internal sealed partial class GraphJsonContext : JsonSerializerContext;
