using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kfc.FakeContainers;

/// <summary>What a telling container writes: a function of who it is and of all that it was given.</summary>
public static class FakeOutput
{
    /// <summary>The wire text of a port's value, or the content of its file.</summary>
    /// <param name="identity">Who the container is.</param>
    /// <param name="inputs">What it was given, by name.</param>
    /// <param name="port">The output.</param>
    /// <param name="type"><c>string</c>, <c>int</c>, <c>bool</c>, <c>double</c>, <c>list</c> (of texts) or <c>artifact</c>.</param>
    public static string Of(string identity, IEnumerable<KeyValuePair<string, string>> inputs, string port, string type)
    {
        var seed = string.Concat(inputs.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => $"{i.Key}\0{i.Value}\0")) + identity + "\0" + port;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        var text = $"{identity}.{port}.{Convert.ToHexStringLower(hash.AsSpan(0, 3))}";
        return type switch
        {
            "int" => (hash[0] % 4).ToString(CultureInfo.InvariantCulture),
            "bool" => hash[0] % 2 == 0 ? "true" : "false",
            "double" => (hash[0] % 8 / 2.0).ToString("R", CultureInfo.InvariantCulture),
            "list" => $"[{string.Join(',', Enumerable.Range(0, hash[0] % 4).Select(i => $"\"{text}-{i.ToString(CultureInfo.InvariantCulture)}\""))}]",
            _ => text,
        };
    }
}
