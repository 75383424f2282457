using Herald.Domain.Decisions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Herald.Functions.Participation;

/// <summary>One member state's way through the campaign, in the order of the letter. It only sequences: what is due is decided inside
/// activities, on the case as it stands.</summary>
internal static class ParticipationOrchestrator
{
    /// <summary>Runs from the circular letter to the end of the event. The instance id is the key of the case.</summary>
    [Function(nameof(ParticipationOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        Procedure procedure = new(context);

        await procedure.ThroughAsync(Phase.Notification); // the circular letter goes out
        await procedure.ThroughAsync(Phase.Interest); // replies come in and reminders go out until the deadline
        await procedure.ThroughAsync(Phase.Invitation); // the deadline is checked; official invitations are released
        await procedure.ThroughAsync(Phase.Logistics); // programme, questionnaire and its reminders until the event is over
        await procedure.SettleAsync(); // the last letters
    }
}
