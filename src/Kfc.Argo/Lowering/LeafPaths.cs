namespace Kfc.Argo.Lowering;

/// <summary>Paths inside containers.</summary>
internal static class LeafPaths
{
    /// <summary>Everything of ours is below.</summary>
    public const string Root = "/tmp/kfc";

    public const string Outputs = $"{Root}/outputs";

    public const string Values = $"{Root}/values";

    public static string Script(string container) => $"{Values}/.{container}";

    public static string Output(string port) => $"{Outputs}/{port}";

    public static string Input(string port) => $"/tmp/kfc/inputs/{port}";

    public static string Value(string port) => $"{Values}/{port}";
}
