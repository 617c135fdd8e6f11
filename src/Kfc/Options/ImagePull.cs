namespace Kfc;

/// <summary>When an image is pulled.</summary>
public enum ImagePull
{
    /// <summary>Before every start.</summary>
    Always,

    /// <summary>When the node does not have it.</summary>
    IfNotPresent,

    /// <summary>Never: the node must have it.</summary>
    Never,
}
