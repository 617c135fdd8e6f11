namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A clock that jumps to the next thing that happens, and the one thread on which everything happens, in a fixed order.</summary>
internal sealed class VirtualTime : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = [];
    private readonly PriorityQueue<TaskCompletionSource, (double At, long Order)> _timers = new();
    private long _order;
    private Exception? _stopped;

    /// <summary>Seconds since the run began.</summary>
    public double Now { get; private set; }

    public static T Run<T>(Func<VirtualTime, Task<T>> work)
    {
        var (time, outside) = (new VirtualTime(), Current);
        SetSynchronizationContext(time);
        try
        {
            return time.Until(work(time));
        }
        finally
        {
            SetSynchronizationContext(outside);
        }
    }

    public Task Wait(double seconds)
    {
        var timer = new TaskCompletionSource();
        _timers.Enqueue(timer, (Now + seconds, _order++));
        return timer.Task;
    }

    /// <summary>Ends the run at once: what is waited for would never come.</summary>
    public void Stop(Exception reason) => _stopped ??= reason;

    public override void Post(SendOrPostCallback d, object? state) => _ready.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    private T Until<T>(Task<T> whole)
    {
        while (!whole.IsCompleted)
        {
            if (_stopped is not null)
            {
                break;
            }

            if (_ready.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
            else if (_timers.TryDequeue(out var timer, out var at))
            {
                Now = at.At;
                timer.SetResult();
            }
            else
            {
                throw new RefusedException("the run waits for something that never comes");
            }
        }

        return _stopped switch
        {
            null => whole.GetAwaiter().GetResult(),
            RefusedException refused => throw new RefusedException(refused.Message),
            _ => throw new InvalidOperationException("the run broke", _stopped),
        };
    }
}
