using System.Diagnostics;

namespace Kfc.Tracing;

/// <summary>Finds the author's line in the stack of an exception.</summary>
internal static class AuthorFrame
{
    public static Call? Of(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            // Frames of this library have files only for those who build it; what lies above Define() in the stack is never an author's.
            if (frame.GetFileName() is { Length: > 0 } file && !IsOwn(frame))
                return new(file, frame.GetFileLineNumber(), frame.GetFileColumnNumber());
        }

        return null;
    }

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(
        "Trimming", "IL2026", Justification = "A frame whose method is trimmed away counts as the author's; it has no file then.")]
    private static bool IsOwn(StackFrame frame) => frame.GetMethod()?.Module.Assembly == typeof(AuthorFrame).Assembly;
}
