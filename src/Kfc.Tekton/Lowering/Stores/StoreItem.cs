namespace Kfc.Tekton.Lowering.Stores;

/// <summary>Something that an added step takes from the object store, or brings there: three words of its arguments.</summary>
/// <param name="Kind">How it is treated, in the words of <see cref="Shell.StoreFunctions"/>.</param>
/// <param name="Key">Its key in the bucket; for a list of keys the file that holds them.</param>
/// <param name="Path">Where it lies in the pod.</param>
internal sealed record StoreItem(string Kind, string Key, string Path)
{
    /// <summary>A file or folder.</summary>
    public const string File = "file";

    /// <summary>A large value: one final newline is cut.</summary>
    public const string Text = "text";

    /// <summary>Files or folders whose keys a file lists.</summary>
    public const string Keys = "keys";

    /// <summary>A folder that may not be there.</summary>
    public const string Some = "some";

    /// <summary>An output under a key of the run's own, where nothing else may lie.</summary>
    public const string Own = "own";

    /// <summary>An output under a key that the author chose, where other things may lie.</summary>
    public const string Given = "given";

    /// <summary>All that lies in a folder.</summary>
    public const string All = "all";
}
