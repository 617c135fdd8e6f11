namespace Kfc;

/// <summary>A part of a pipeline that has its place, for <see cref="TaskOptions.After"/>.</summary>
internal sealed class Group : Placed
{
    public Group(string id) => Id = id;
}
