using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Kfc.Compiler.Tests")]
