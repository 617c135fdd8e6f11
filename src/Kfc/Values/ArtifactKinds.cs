namespace Kfc;

/// <summary>A kind of file or folder that passes between tasks. Derive an abstract class to name a kind of your own.</summary>
public abstract class ArtifactKind
{
    /// <summary>A kind is a name, not an object: classes of this hierarchy are abstract.</summary>
    protected ArtifactKind()
    {
    }
}

/// <summary>Rows to learn from, or made for people.</summary>
public abstract class Dataset : ArtifactKind;

/// <summary>A trained model.</summary>
public abstract class Model : ArtifactKind;

/// <summary>Measurements.</summary>
public abstract class Metrics : ArtifactKind;

/// <summary>Any file or folder. What is of another kind becomes one by <c>As&lt;Artifact&gt;()</c>.</summary>
public abstract class Artifact : ArtifactKind;
