using Kfc.Meaning;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Pipelines made from seeds do on Tekton what they mean, or are refused.</summary>
public sealed class GeneratedPipelineTests
{
    /// <summary>How many of the 50 pipelines of a batch must be carried out, so that refusing is no way out.</summary>
    private const int Least = 30;

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

    /// <summary>Loops over lists of the run, whose bodies one pod carries, or pods one after the other.</summary>
    [Theory]
    [MemberData(nameof(Batches))]
    public void Generated_loops_over_lists_of_the_run_do_what_they_mean(int batch)
    {
        var runs = GeneratedRuns.Judge(batch, Judge, PipelineGenerator.MakeLoops);
        TestContext.Current.SendDiagnosticMessage(runs.ToString());
        Assert.True(runs.Differences.IsEmpty, runs.ToString());
        Assert.True(runs.Carries(Least), runs.ToString());
    }

    /// <summary>The same with files in a bucket instead of a volume; the routes differ less than the pipelines do, so fewer say enough.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    public void Generated_pipelines_mean_the_same_with_an_object_store(int batch)
    {
        var runs = GeneratedRuns.Judge(batch, made => Judge(made with { Graph = InStore.Of(made.Graph) }));
        Assert.True(runs.Differences.IsEmpty, runs.ToString());
        Assert.True(runs.Carries(Least), runs.ToString());
    }

    private static Judgement Judge(GeneratedPipeline made)
    {
        var compiled = Compiled.Compile(made.Graph);
        if (compiled.Text is null)
            return Judgement.Refused(compiled.Diagnostics);

        var containers = new TellingContainers(made.Fails);
        try
        {
            var run = TektonRun.Run(compiled.Text, InStore.Options with { Container = containers.Run });
            return Judgement.Of(Agreement.Difference(made.Meaning(), containers.Calls, run.Reason is not ("Succeeded" or "Completed")));
        }
        catch (RefusedException refusal)
        {
            return Judgement.Of($"the engine refuses: {refusal.Message}");
        }
    }
}
