namespace Herald.Rehearsal.Cli;

/// <summary>What to rehearse, as the command line says.</summary>
/// <param name="Campaign">The campaign's JSON file.</param>
/// <param name="Directory">The directory's CSV file.</param>
/// <param name="States">How many parties take part; null for all in the directory.</param>
/// <param name="Seed">Chooses who behaves how.</param>
/// <param name="Json">Where the result goes; null for nowhere.</param>
internal sealed record RehearsalOptions(FileInfo Campaign, FileInfo Directory, int? States, int Seed, FileInfo? Json);
