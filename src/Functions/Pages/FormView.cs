using Herald.Domain.Campaigns;
using Herald.Domain.Cases;

namespace Herald.Functions.Pages;

/// <summary>What a form shows.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Case">Whose form it is, and what is held already.</param>
/// <param name="State">The values and faults.</param>
/// <param name="Code">The code as typed; it travels in the form's body only.</param>
/// <param name="SubmissionId">The id that makes this form one submission, however often it is sent.</param>
/// <param name="Now">When it is shown.</param>
public sealed record FormView(Campaign Campaign, Case Case, FormState State, string Code, string SubmissionId, DateTimeOffset Now);
