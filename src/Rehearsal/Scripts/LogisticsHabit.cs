namespace Herald.Rehearsal.Scripts;

/// <summary>How an invited state answers the questionnaire.</summary>
internal enum LogisticsHabit
{
    /// <summary>All at once.</summary>
    Complete,

    /// <summary>First what is known, later the rest.</summary>
    InSteps,

    /// <summary>What is known, and never the rest.</summary>
    Partial,

    /// <summary>Not at all.</summary>
    Silent,
}
