namespace Herald.Rehearsal.Scripts;

/// <summary>A way in which a state may behave.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Weight">How often it is cast, relative to the others.</param>
/// <param name="Play">Writes the part for one state.</param>
internal sealed record Role(string Name, int Weight, Func<Draft, Ending> Play);
