namespace Kfc.Validation.Yaml;

/// <summary>What a file may ask of the reader. Manifests come from anywhere; these limits keep a hostile one cheap.</summary>
internal static class ReadLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Levels of nesting, aliases written out.</summary>
    public const int Depth = 64;

    /// <summary>Nodes of a file, aliases written out.</summary>
    public const int Nodes = 100_000;

    /// <summary>Outputs and inputs of a workflow that its calls can name, each call by itself.</summary>
    public const int Names = 2_000_000;

    /// <summary>Diagnostics of one file; more say nothing new.</summary>
    public const int Diagnostics = 200;
}
