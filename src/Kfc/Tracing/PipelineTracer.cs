using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>Runs a pipeline's <c>Define()</c> and records what it places.</summary>
public static class PipelineTracer
{
    /// <summary>Traces a pipeline. Mistakes of the author are diagnostics, never exceptions.</summary>
    public static TraceResult Trace(Pipeline pipeline)
    {
        var draft = new GraphDraft();
        var root = new RootPipeline(draft, pipeline);
        var isTraced = false;
        Exception? thrown = null;
        try
        {
            root.Trace();
            isTraced = true;
        }
        catch (TraceException mistake)
        {
            draft.Report(mistake.Descriptor, mistake.Call.IsKnown ? mistake.Call : AuthorFrame.Of(mistake) ?? draft.LastCall, mistake.Arguments);
        }
#pragma warning disable CA1031 // whatever the author's code throws is the author's to mend
        catch (Exception failure)
#pragma warning restore CA1031
        {
            thrown = failure;
            var call = AuthorFrame.Of(failure) ?? draft.LastCall;
            draft.Report(TraceDiagnostics.DefineFailed, call, pipeline.GetType().Name, $"{failure.GetType().Name}: {failure.Message}");
        }
        finally
        {
            root.Leave();
        }

        var files = SourceFiles.From(draft.Files);
        var diagnostics = draft.Diagnostics(files);
        var hasErrors = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        return new(isTraced && !hasErrors ? root.Build(files) : null, diagnostics) { SourceRoot = files.Root, Failure = thrown };
    }
}
