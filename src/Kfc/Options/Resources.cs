namespace Kfc;

/// <summary>What a container asks for. Quantities are Kubernetes', such as <c>500m</c> and <c>16Gi</c>.</summary>
/// <param name="Cpu">Requested processors.</param>
/// <param name="Memory">Requested memory.</param>
/// <param name="Gpu">Number of accelerators, from 0.</param>
/// <param name="GpuKind">Resource name of the accelerator.</param>
/// <param name="CpuLimit">Most processors; null for no limit.</param>
/// <param name="MemoryLimit">Most memory; null for no limit.</param>
/// <param name="EphemeralStorage">Requested scratch disk.</param>
public sealed record Resources(
    string? Cpu = null,
    string? Memory = null,
    int Gpu = 0,
    string GpuKind = "nvidia.com/gpu",
    string? CpuLimit = null,
    string? MemoryLimit = null,
    string? EphemeralStorage = null);
