using Kfc.Compiler;
using Kfc.Meaning;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Pipelines made from seeds do on Argo what they mean, or are refused.</summary>
public sealed class GeneratedPipelineTests
{
    /// <summary>How many of the 50 pipelines of a batch must be carried out, so that refusing is no way out.</summary>
    private const int Least = 35;

    public static TheoryData<int> Batches => [.. GeneratedRuns.Numbers];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Generated_pipelines_do_what_they_mean(int batch)
    {
        var runs = GeneratedRuns.Judge(batch, Judge);
        TestContext.Current.SendDiagnosticMessage(runs.ToString());
        Assert.True(runs.Differences.IsEmpty, runs.ToString());
        Assert.True(runs.Carries(Least), runs.ToString());
    }

    /// <summary>Loops over lists of the run with much in their bodies.</summary>
    [Theory]
    [MemberData(nameof(Batches))]
    public void Generated_loops_over_lists_of_the_run_do_what_they_mean(int batch)
    {
        var runs = GeneratedRuns.Judge(batch, Judge, PipelineGenerator.MakeLoops);
        TestContext.Current.SendDiagnosticMessage(runs.ToString());
        Assert.True(runs.Differences.IsEmpty, runs.ToString());
        Assert.True(runs.Carries(Least), runs.ToString());
    }

    private static Judgement Judge(GeneratedPipeline made)
    {
        var compiled = PipelineCompiler.Compile(made.Graph, ArgoBackend.Instance, new());
        if (compiled.Text is null)
            return Judgement.Refused(compiled.Diagnostics);

        try
        {
            return Judgement.Of(Difference(made, compiled.Text, true) ?? Difference(made, compiled.Text, false));
        }
        catch (RefusedException unknown) when (unknown.Message.EndsWith("is not modelled", StringComparison.Ordinal))
        {
            // Nobody has seen what the engine does there, so this says nothing of the compiler.
            return new(null, ["unknown"]);
        }
    }

    /// <summary>Whether others start beside a failure is a matter of timing, so both are tried.</summary>
    private static string? Difference(GeneratedPipeline made, string yaml, bool startsBesideFailure)
    {
        var containers = new TellingContainers(made.Fails);
        try
        {
            var run = ArgoRun.Run(yaml, new() { Container = containers.Run, StartsBesideFailure = startsBesideFailure });
            return Agreement.Difference(made.Meaning(), containers.Calls, run.Phase != Phase.Succeeded);
        }
        catch (RefusedException refusal) when (!refusal.Message.EndsWith("is not modelled", StringComparison.Ordinal))
        {
            return $"the engine refuses: {refusal.Message}";
        }
    }
}
