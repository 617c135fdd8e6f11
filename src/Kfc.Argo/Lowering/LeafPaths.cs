namespace Kfc.Argo.Lowering;

/// <summary>Paths inside containers.</summary>
internal static class LeafPaths
{
    public const string Outputs = "/tmp/kfc/outputs";

    public const string Values = "/tmp/kfc/values";

    public static string Script(string container) => $"{Values}/.{container}";

    public static string Output(string port) => $"{Outputs}/{port}";

    public static string Input(string port) => $"/tmp/kfc/inputs/{port}";

    public static string Value(string port) => $"{Values}/{port}";
}
