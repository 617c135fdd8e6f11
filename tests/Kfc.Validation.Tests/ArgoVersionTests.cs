namespace Kfc.Validation.Tests;

/// <summary>Fields that the versions of Argo do not have in common.</summary>
public class ArgoVersionTests
{
    public static TheoryData<string> Older =>
    [
        "schedule: '* * * * *'",
        "schedules: ['* * * * *'], workflowSpec: {entrypoint: a, podPriority: 1, templates: [{name: a, suspend: {}}]}",
        "schedules: ['* * * * *'], workflowSpec: {entrypoint: a, synchronization: {mutex: {name: a}}, templates: [{name: a, suspend: {}}]}",
        "schedules: ['* * * * *'], workflowSpec: {entrypoint: a, templates: [{name: a, synchronization: {semaphore: {configMapKeyRef: {name: a, key: b}}}, suspend: {}}]}",
    ];

    [Theory]
    [MemberData(nameof(Older))]
    public void What_4_0_gave_up_is_taken_before(string spec)
    {
        Assert.Equal("KFC6572", Checked.Single(Cron(spec)).Code);
        Assert.Equal("KFC6572", Checked.Single(Cron(spec), At(4, 0)).Code);
        Assert.Empty(Checked.Codes(Cron(spec), At(3, 7)));
    }

    [Theory]
    [InlineData("podResources: {limits: {cpu: \"1\"}}")]
    [InlineData("pendingTimeout: 1h")]
    [InlineData("outputs: {artifacts: [{name: a, path: /a, s3: {key: k, addressingStyle: path}}]}")]
    public void What_4_1_brings_is_refused_before(string field)
    {
        var workflow = "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec: {entrypoint: a, templates: [{name: a, container: {image: a}, " + field + "}]}\n";
        Assert.Empty(Checked.Codes(workflow));
        Assert.Equal("KFC6568", Checked.Single(workflow, At(4, 0)).Code);
        Assert.Equal("KFC6568", Checked.Single(workflow, At(3, 7)).Code);
    }

    [Fact]
    public void A_schedule_of_an_older_version_is_read_as_well() => Assert.Equal("KFC6507", Checked.Single(Cron("schedule: '* * * * 7'"), At(3, 7)).Code);

    private static ValidationOptions At(int major, int minor) => ValidationOptions.Default with { Argo = new(major, minor) };

    private static string Cron(string spec) => "apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: a}\nspec: {" + spec
        + (spec.Contains("workflowSpec", StringComparison.Ordinal) ? "" : ", workflowSpec: {entrypoint: a, templates: [{name: a, suspend: {}}]}") + "}\n";
}
