namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Manifests written by hand that ran on a real Tekton; what they say was observed must come out here too.</summary>
internal static class ReferenceManifest
{
    public static string Read(string name)
    {
        var shared = Environment.GetEnvironmentVariable("KFC_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(shared), "KFC_SHARED is not set");
        return File.ReadAllText(Path.Join(shared, "reference", "lowerings", "tekton", name + ".yaml"));
    }

    public static RunOptions With(string name, string value) =>
        new() { Parameters = new Dictionary<string, ParamValue> { [name] = ParamValue.Of(value) } };
}
