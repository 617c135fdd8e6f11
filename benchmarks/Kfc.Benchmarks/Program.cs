using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Kfc.Benchmarks.GraphShapes).Assembly).Run(args);
