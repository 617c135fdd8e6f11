namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A bounded number of places, given out in the order of asking.</summary>
internal sealed class Slots(int count)
{
    private readonly Queue<TaskCompletionSource> _waiting = [];
    private int _free = count;

    public Task Take()
    {
        if (_free > 0)
        {
            _free--;
            return Task.CompletedTask;
        }

        var waiter = new TaskCompletionSource();
        _waiting.Enqueue(waiter);
        return waiter.Task;
    }

    public void Give()
    {
        if (_waiting.TryDequeue(out var waiter))
        {
            waiter.SetResult();
        }
        else
        {
            _free++;
        }
    }
}
