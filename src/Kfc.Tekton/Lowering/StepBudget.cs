namespace Kfc.Tekton.Lowering;

/// <summary>How many bytes of results a step may write before they are lost.</summary>
internal static class StepBudget
{
    private const int PerPod = 12288;
    private const int PerContainer = 4096;

    /// <summary>Kubernetes shares the bytes among all containers; Tekton adds one init container, and one more for scripts.</summary>
    public static int Of(int steps, bool hasScript) => Math.Min(PerContainer, PerPod / (steps + (hasScript ? 2 : 1)));
}
