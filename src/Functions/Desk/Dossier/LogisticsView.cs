using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.Domain.Cases;
using Herald.Domain.Logistics;

namespace Herald.Functions.Desk.Dossier;

/// <summary>The questionnaire as last received.</summary>
/// <param name="Missing">The required answers that are missing, by path; confidential ones only for those who may see them.</param>
/// <param name="Answers">The answers; confidential ones are marked so for those who may not see them.</param>
internal sealed record LogisticsView(int Version, bool Complete, IReadOnlyList<string> Missing, JsonObject Answers)
{
    public static LogisticsView? Of(Case c, bool openly)
    {
        if (c.Logistics is null)
        {
            return null;
        }

        IReadOnlyList<string> missing = QuestionnaireCheck.Missing(c.Logistics);
        JsonObject answers = JsonSerializer.SerializeToNode(c.Logistics, DeskJson.Http.Questionnaire)!.AsObject();
        return new LogisticsView(
            c.LogisticsVersion,
            missing.Count == 0,
            openly ? missing : [.. missing.Where(path => !Confidential.Covers(path))],
            openly ? answers : Confidential.Mask(answers));
    }
}
