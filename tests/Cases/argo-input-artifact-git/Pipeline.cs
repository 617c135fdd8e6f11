using Kfc;

namespace Cases.ArgoInputArtifactGit;

[Component]
public sealed partial class ArgoSource : ImporterComponent
{
    public partial Output<Dataset> Source { get; }

    protected override Importer Importer => new("git+https://github.com/argoproj/argo-workflows.git") { Revision = "v2.1.1" };
}

[Component]
public sealed partial class GitClone : ContainerComponent
{
    public required Input<Dataset> ArgoSource { get; init; }

    protected override Container Container => new("golang:1.10")
    {
        Command = ["sh", "-c"],
        Args = ["git status && ls && cat VERSION"],
        WorkingDirectory = ArgoSource.Path,
    };
}

/// <summary>A repository of git is the folder that a container works in.</summary>
[Pipeline("argo-input-artifact-git")]
public sealed partial class InputArtifactGit : Pipeline
{
    protected override void Define() => Run(new GitClone { ArgoSource = Run(new ArgoSource()).Source });
}
