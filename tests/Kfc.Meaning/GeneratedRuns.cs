using System.Collections.Immutable;
using System.Globalization;
using Kfc.Compiler;

namespace Kfc.Meaning;

/// <summary>A batch of generated pipelines on an engine.</summary>
/// <param name="Differences">Those that did not do what they mean.</param>
/// <param name="Refusals">How many were refused, by code.</param>
/// <param name="Carried">How many were carried out.</param>
public sealed record GeneratedRuns(ImmutableArray<string> Differences, ImmutableSortedDictionary<string, int> Refusals, int Carried)
{
    /// <summary>Whether enough of a batch was carried out for it to say something; a pipeline that is looked at alone may be refused.</summary>
    /// <param name="least">How many must be, of each batch.</param>
    public bool Carries(int least) => Carried >= least || Environment.GetEnvironmentVariable("KFC_SEED") is not null;

    /// <summary>How many pipelines a batch has.</summary>
    public const int Size = 50;

    /// <summary>The batches that are run; <c>KFC_BATCHES=0-40</c> asks for others than the first ten.</summary>
    public static IEnumerable<int> Numbers
    {
        get
        {
            var range = (Environment.GetEnvironmentVariable("KFC_BATCHES") ?? "0-10").Split('-');
            var first = int.Parse(range[0], CultureInfo.InvariantCulture);
            return Enumerable.Range(first, int.Parse(range[1], CultureInfo.InvariantCulture) - first);
        }
    }

    /// <summary>Carries out a batch. <c>KFC_SEED</c> names one pipeline to look at closely: it is made as small as its fault allows.</summary>
    /// <param name="batch">Its number.</param>
    /// <param name="judge">Carries out a pipeline.</param>
    /// <param name="make">Makes the pipeline of a seed.</param>
    public static GeneratedRuns Judge(int batch, Func<GeneratedPipeline, Judgement> judge, Func<int, GeneratedPipeline>? make = null)
    {
        ArgumentNullException.ThrowIfNull(judge);
        var differences = ImmutableArray.CreateBuilder<string>();
        var refusals = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var carried = 0;
        var wanted = Environment.GetEnvironmentVariable("KFC_SEED");
        var seeds = Enumerable.Range(batch * Size, Size)
            .Where(seed => wanted is null || wanted == seed.ToString(CultureInfo.InvariantCulture))
            .AsParallel().AsOrdered()
            .Select(seed => (Seed: seed, Made: (make ?? PipelineGenerator.Make)(seed)))
            .Select(one => (one.Seed, one.Made, Judgement: Sound(one.Made) ?? Try(judge, one.Made)));
        foreach (var (seed, pipeline, judgement) in seeds)
        {
            var made = pipeline;
            foreach (var code in judgement.Codes)
                refusals[code] = refusals.GetValueOrDefault(code) + 1;
            carried += judgement.Codes.IsEmpty ? 1 : 0;
            if (judgement.Difference is not { } difference)
                continue;
            var text = string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {difference}");
            if (wanted is not null)
            {
                made = Shrinker.Shrink(made, smaller => Try(judge, smaller).Difference is not null);
                text += $"\n{Try(judge, made).Difference}\n{GraphText.Of(made)}";
            }

            differences.Add(text);
        }

        return new(differences.ToImmutable(), refusals.ToImmutable(), carried);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Carried} carried out, refused for {string.Join(", ", Refusals.Select(r => $"{r.Key} ({r.Value})"))}; {Differences.Length} differ\n{string.Join('\n', Differences)}");

    private static Judgement Try(Func<GeneratedPipeline, Judgement> judge, GeneratedPipeline made)
    {
        try
        {
            return judge(made);
        }
#pragma warning disable CA1031 // whatever goes wrong in the compiler is a fault of this pipeline's
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Judgement.Of(e.ToString()[..Math.Min(400, e.ToString().Length)]);
        }
    }

    private static Judgement? Sound(GeneratedPipeline made)
    {
        var check = PipelineCompiler.Check(made.Graph, new());
        return check.HasErrors ? Judgement.Of($"the generator made nonsense: {string.Join("; ", check.Diagnostics)}") : null;
    }
}
