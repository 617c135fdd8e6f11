using System.Globalization;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Times between attempts become numbers of seconds, as which the engine reads <c>5</c>, <c>5s</c> and <c>1m</c>; counts become texts.</summary>
internal static class DurationsInSeconds
{
    private static readonly string[] Times = ["duration", "maxDuration", "cap"];

    public static JsonObject Apply(JsonObject run) => Tree.Objects(run, node =>
        node["retryStrategy"] is JsonObject retry ? node.With("retryStrategy", Retry(retry)) : node);

    private static JsonObject Retry(JsonObject retry)
    {
        var counted = retry.Text("limit") is { } limit ? retry.With("limit", limit) : retry;
        return counted["backoff"] is JsonObject wait ? counted.With("backoff", Texts(wait)) : counted;
    }

    private static JsonObject Texts(JsonObject wait) => wait.Aggregate(wait, (w, f) =>
        f.Value?.ToString() is { } text ? w.With(f.Key, Times.Contains(f.Key, StringComparer.Ordinal) ? Seconds(text) : text) : w);

    private static string Seconds(string text)
    {
        var unit = text.EndsWith('s') ? 1 : text.EndsWith('m') ? 60 : text.EndsWith('h') ? 3600 : 0;
        return int.TryParse(unit == 0 ? text : text[..^1], CultureInfo.InvariantCulture, out var count)
            ? (count * Math.Max(unit, 1)).ToString(CultureInfo.InvariantCulture)
            : text;
    }
}
