using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Carries the rules to the parts of an object.</summary>
internal sealed class TektonCheck(RuleContext context)
{
    public void Check(MapNode root)
    {
        if (root.Map("spec") is not { } spec)
            return;
        var subject = new TektonObject(root, spec);
        TektonRules.Check(TektonRules.OfObjects, subject, context);
        switch (subject.Kind)
        {
            case "Task":
                StandaloneTask(new(spec));
                break;
            case "Pipeline":
                TektonRules.Check([new Runs.InlineSpecDisabled()], subject, context);
                StandalonePipeline(new(spec));
                break;
            case "PipelineRun":
                PipelineRun(subject);
                break;
            case "TaskRun":
                TaskRun(subject);
                break;
            case "CustomRun":
                TektonRules.Check(TektonRules.OfCustomRuns, subject, context);
                break;
            case "StepAction":
                StepAction(subject);
                break;
        }
    }

    private void StandaloneTask(TaskSpec task)
    {
        Task(task);
        ObjectKeysOf(task.Params);
        ParamsInSteps.Check(task.Steps, new(task.Params), context);
        Tasks.WorkspaceTexts.Check(task, [], context);
    }

    private void StandalonePipeline(PipelineSpec pipeline)
    {
        Pipeline(pipeline);
        new Pipelines.WorkspaceUse().Check(pipeline, context);
        if (pipeline.AllTasks.Any(t => t.TaskSpec is not null))
            ObjectKeysOf(pipeline.Params);
        Pipelines.ParamUse.Check(pipeline.AllTasks, new(pipeline.Params), context);
        foreach (var task in pipeline.AllTasks.Where(t => !t.IsCustom).Select(t => t.TaskSpec).OfType<TaskSpec>())
        {
            ObjectKeysOf(task.Params);
            ParamsInSteps.Check(task.Steps, new(task.Params.Concat(pipeline.Params)), context);
        }

        foreach (var task in pipeline.AllTasks.Where(t => !t.IsCustom && t.TaskSpec is not null))
            Tasks.WorkspaceTexts.Check(task.TaskSpec!, [.. pipeline.Workspaces, .. task.Node.Maps("workspaces")], context);

        new Reconciling.PipelineReferences(context).Check(pipeline, run: null);
    }

    private void PipelineRun(TektonObject run)
    {
        TektonRules.Check(TektonRules.OfRuns, run, context);
        TektonRules.Check(TektonRules.OfPipelineRuns, run, context);
        if (run.Spec.Map("pipelineSpec") is { } embedded)
        {
            var pipeline = new PipelineSpec(embedded);
            Pipeline(pipeline);
            foreach (var task in pipeline.AllTasks.Where(t => !t.IsCustom && t.TaskSpec is not null))
                Tasks.WorkspaceTexts.Check(task.TaskSpec!, [.. pipeline.Workspaces, .. run.Spec.Maps("workspaces"), .. task.Node.Maps("workspaces")], context);
            var scope = ParamScope.Inline(run.Spec, pipeline);
            InlineParams(pipeline.Tasks.SelectMany(t => t.TaskSpec?.Steps ?? []), scope);
            Pipelines.ParamUse.Check(pipeline.Tasks, scope, context);
            Pipelines.ParamUse.CheckLeft(pipeline.Finally, scope, context);
            foreach (var task in pipeline.Finally.Where(t => !t.IsCustom && t.TaskSpec is not null))
                FinallySteps(task.TaskSpec!.Steps, new(scope.All.Concat(task.Params.Select(ParamSpec.Given)).Concat(task.TaskSpec.Params)));
        }

        new Reconciling.RunReferences(context).Check(run);
    }

    private void TaskRun(TektonObject run)
    {
        TektonRules.Check(TektonRules.OfRuns, run, context);
        TektonRules.Check(TektonRules.OfTaskRuns, run, context);
        if (run.Spec.Map("taskSpec") is { } embedded)
        {
            var task = new TaskSpec(embedded);
            Task(task);
            InlineParams(task.Steps, ParamScope.Inline(run.Spec, task));
            Tasks.WorkspaceTexts.Check(task, run.Spec.Maps("workspaces"), context);
        }

        new Reconciling.TaskRunReferences(context).Check(run);
    }

    /// <summary>Where steps are embedded in a run, admission holds all parameters that they may name to the rules of a task's.</summary>
    private void InlineParams(IEnumerable<Step> steps, ParamScope scope)
    {
        var checkedSteps = steps.ToList();
        foreach (var param in checkedSteps.Count == 0 ? scope.WithoutGivenKeys : scope.WithoutGivenKeys.Concat(scope.WithoutKeys))
            context.Report(TektonTaskDiagnostics.ObjectKeys, param.Node, param.Name);
        foreach (var param in checkedSteps.Count == 0 ? [] : scope.All)
            TektonRules.Check(TektonRules.OfNamedParams, param, context);
        ParamsInSteps.Check(checkedSteps, scope, context);
    }

    /// <summary>Admission leaves the steps of finally out; the TaskRun that is made of them comes to the same webhook later.</summary>
    private void FinallySteps(IEnumerable<Step> steps, ParamScope scope)
    {
        var later = context.Aside();
        ParamsInSteps.Check(steps, scope, later.Context);
        foreach (var found in later.Findings.Found)
            context.Report(TektonReferenceDiagnostics.FinallyStep, new Place(found.Location.Line, found.Location.Column), found.Message);
    }

    private void StepAction(TektonObject action)
    {
        TektonRules.Check(TektonRules.OfActions, action, context);
        var specs = action.Spec.Maps("params").Select(ParamSpec.Declared).ToList();
        foreach (var param in specs)
        {
            TektonRules.Check(TektonRules.OfParams, param, context);
            TektonRules.Check(TektonRules.OfNamedParams, param, context);
        }

        foreach (var twice in Duplicates.Of(action.Spec.Maps("params")))
            context.Report(TektonPipelineDiagnostics.DuplicateParam, twice.PlaceOf("name"), twice.Text("name"));
        foreach (var result in action.Spec.Maps("results"))
            TektonRules.Check(TektonRules.OfResults, result, context);
        ObjectKeysOf(specs);
        var step = new Step(action.Spec, template: null, isAction: true);
        new Steps.StepGates().Check(step, context);
        ParamsInSteps.Check([step], new(specs), context);
    }

    private void Pipeline(PipelineSpec pipeline)
    {
        TektonRules.Check(TektonRules.OfPipelines, pipeline, context);
        foreach (var param in pipeline.Params)
        {
            TektonRules.Check(TektonRules.OfParams, param, context);
            TektonRules.Check(TektonRules.OfListedParams, param, context);
        }

        foreach (var task in pipeline.AllTasks)
        {
            TektonRules.Check(TektonRules.OfPipelineTasks, task, context);
            foreach (var guard in task.When)
                TektonRules.Check(TektonRules.OfGuards, guard, context);
            if (task.TaskSpec is { } spec && !task.IsCustom)
                Task(spec);
            if (task.Node.Map("pipelineSpec") is { } nested)
                Pipeline(new(nested));
        }
    }

    private void Task(TaskSpec task)
    {
        TektonRules.Check(TektonRules.OfTasks, task, context);
        foreach (var param in task.Params)
        {
            TektonRules.Check(TektonRules.OfParams, param, context);
            TektonRules.Check(TektonRules.OfNamedParams, param, context);
            TektonRules.Check(TektonRules.OfListedParams, param, context);
        }

        foreach (var result in task.Results.Concat(task.Steps.SelectMany(s => s.Node.Maps("results"))))
            TektonRules.Check(TektonRules.OfResults, result, context);
        foreach (var sidecar in task.Sidecars)
            TektonRules.Check(TektonRules.OfSidecars, sidecar, context);
        foreach (var step in task.Steps)
        {
            TektonRules.Check(TektonRules.OfSteps, step, context);
            foreach (var guard in step.Node.Maps("when"))
                TektonRules.Check(TektonRules.OfGuards, guard, context);
        }

        ParamsInSteps.CheckKnown(task.Steps, task.Params, context);
        Reconciling.StepResources.Check(task, context);
        Reconciling.StepActions.Check(task, context);
    }

    private void ObjectKeysOf(IEnumerable<ParamSpec> specs)
    {
        var rule = new ObjectKeys();
        foreach (var param in specs)
            rule.Check(param, context);
    }
}
