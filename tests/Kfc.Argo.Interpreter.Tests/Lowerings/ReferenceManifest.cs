namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Manifests written by hand that ran on a real Argo; what they say was observed must come out here too.</summary>
internal static class ReferenceManifest
{
    public static string Read(string name)
    {
        var shared = Environment.GetEnvironmentVariable("KFC_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(shared), "KFC_SHARED is not set");
        return File.ReadAllText(Path.Join(shared, "reference", "lowerings", "argo", name + ".yaml"));
    }

    public static RunOptions With(params (string Name, string Value)[] parameters) =>
        new() { Parameters = parameters.ToDictionary(p => p.Name, p => p.Value) };
}
