using Kfc.Ir;

namespace Kfc;

/// <summary>
/// A volume of a task's container. Made by <see cref="Claim"/>, <see cref="ForRun"/>, <see cref="Empty"/>, <see cref="Secret"/>,
/// <see cref="ConfigMap"/> and <see cref="Other"/>.
/// </summary>
public sealed record Volume
{
    private Volume(VolumeMount mount) => Mount = mount;

    internal VolumeMount Mount { get; }

    /// <summary>An existing persistent volume claim.</summary>
    /// <param name="name">Name of the claim.</param>
    /// <param name="path">Absolute path in the container.</param>
    /// <param name="readOnly">Whether the container may not write.</param>
    /// <param name="subPath">A path inside the volume to mount instead of its root.</param>
    public static Volume Claim(string name, string path, bool readOnly = false, string? subPath = null) =>
        new(new VolumeMount(VolumeKind.Claim, name, path) { ReadOnly = readOnly, SubPath = subPath });

    /// <summary>A new persistent volume that is made for the run and removed with it. Tasks that name it share it.</summary>
    /// <param name="name">A name of its own: small letters, digits and dashes, at most 40.</param>
    /// <param name="path">Absolute path in the container.</param>
    /// <param name="size">Size as a Kubernetes quantity; all tasks that name the volume say the same.</param>
    /// <param name="storageClass">Storage class; null for the cluster's default.</param>
    /// <param name="accessMode">Kubernetes access mode.</param>
    /// <param name="readOnly">Whether the container may not write.</param>
    /// <param name="subPath">A path inside the volume to mount instead of its root.</param>
    public static Volume ForRun(
        string name, string path, string size, string? storageClass = null, string accessMode = "ReadWriteOnce", bool readOnly = false, string? subPath = null) =>
        new(new VolumeMount(VolumeKind.NewClaim, name, path) { ReadOnly = readOnly, SubPath = subPath, NewClaim = new(size, storageClass, accessMode) });

    /// <summary>An empty folder that lives as long as the pod.</summary>
    /// <param name="name">A name of its own.</param>
    /// <param name="path">Absolute path in the container.</param>
    /// <param name="inMemory">Whether it is held in memory.</param>
    /// <param name="sizeLimit">Most bytes, as a Kubernetes quantity; null for no limit.</param>
    public static Volume Empty(string name, string path, bool inMemory = false, string? sizeLimit = null) =>
        new(new VolumeMount(VolumeKind.Empty, name, path) { InMemory = inMemory, SizeLimit = sizeLimit });

    /// <summary>A secret, one file per key.</summary>
    /// <param name="name">Name of the secret.</param>
    /// <param name="path">Absolute path in the container.</param>
    /// <param name="optional">Whether the secret may be missing.</param>
    public static Volume Secret(string name, string path, bool optional = false) =>
        new(new VolumeMount(VolumeKind.Secret, name, path) { ReadOnly = true, Optional = optional });

    /// <summary>A config map, one file per key.</summary>
    /// <param name="name">Name of the config map.</param>
    /// <param name="path">Absolute path in the container.</param>
    /// <param name="optional">Whether the config map may be missing.</param>
    public static Volume ConfigMap(string name, string path, bool optional = false) =>
        new(new VolumeMount(VolumeKind.ConfigMap, name, path) { ReadOnly = true, Optional = optional });

    /// <summary>Any other volume of Kubernetes, such as a projected or CSI volume.</summary>
    /// <param name="name">A name of its own.</param>
    /// <param name="path">Absolute path in the container; a component's inputs may stand in it.</param>
    /// <param name="json">The volume as Kubernetes' JSON without its name: <c>{"nfs":{"server":"files","path":"/data"}}</c>. A component's inputs may stand inside of its texts.</param>
    /// <param name="readOnly">Whether the container may not write.</param>
    /// <param name="subPath">A path inside the volume to mount instead of its root.</param>
    public static Volume Other(string name, Arg path, Arg json, bool readOnly = false, string? subPath = null)
    {
        var where = path.ToTemplate();
        var isFixed = where.Parts.All(part => part is TextPart);
        return new(new VolumeMount(VolumeKind.Other, name, isFixed ? string.Concat(where.Parts.Cast<TextPart>().Select(part => part.Text)) : "")
        {
            Path = isFixed ? null : where,
            Source = json.ToTemplate(),
            ReadOnly = readOnly,
            SubPath = subPath,
        });
    }
}
