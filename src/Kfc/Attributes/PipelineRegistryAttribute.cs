namespace Kfc;

/// <summary>Says which class lists the pipelines of an assembly. The generator writes it.</summary>
/// <param name="registry">A class with a parameterless constructor that implements <see cref="IPipelineRegistry"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PipelineRegistryAttribute(
    [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
        System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    Type registry) : Attribute
{
    /// <summary>The class.</summary>
    [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
        System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Registry { get; } = registry;
}
