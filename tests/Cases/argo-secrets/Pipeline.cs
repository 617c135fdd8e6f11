using Kfc;

namespace Cases.ArgoSecrets;

[Component]
public sealed partial class PrintSecret : ContainerComponent
{
    protected override Container Container => new("alpine:3.23")
    {
        Command = ["sh", "-c"],
        Args = [" echo \"secret from env: $MYSECRETPASSWORD\"; echo \"secret from file: `cat /secret/mountpath/mypassword`\" "],
    };
}

/// <summary>A secret as a variable and as a file.</summary>
[Pipeline("argo-secrets")]
public sealed partial class Secrets : Pipeline
{
    protected override void Define() => Run(new PrintSecret(), new()
    {
        SecretEnv = { ["MYSECRETPASSWORD"] = new("my-secret", "mypassword") },
        SecretMounts = { ["/secret/mountpath"] = "my-secret" },
    });
}
