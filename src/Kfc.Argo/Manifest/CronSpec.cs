using Kfc.Compiler.Yaml;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>When a workflow is run by itself.</summary>
internal sealed record CronSpec(ScheduleSettings Schedule, WorkflowSpec Run) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextsField("schedules", [Schedule.Cron]);
        yaml.TextField("timezone", Schedule.TimeZone);
        yaml.TextField("concurrencyPolicy", Schedule.Concurrency.ToString());
        yaml.FlagField("suspend", Schedule.Suspend);
        yaml.NumberField("startingDeadlineSeconds", Schedule.StartingDeadlineSeconds);
        yaml.NumberField("successfulJobsHistoryLimit", Schedule.KeepSucceeded);
        yaml.NumberField("failedJobsHistoryLimit", Schedule.KeepFailed);
        yaml.ObjectField("workflowSpec", Run);
        yaml.EndMap();
    }
}
