using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Dossier;

/// <summary>Whether the facts are as they were written.</summary>
/// <param name="Holds">The chain of hashes holds from the first fact to the last.</param>
/// <param name="FirstBroken">The sequence number of the first fact that is not as it was written.</param>
/// <param name="Head">The hash of the last fact, as the snapshot has it.</param>
internal sealed record ChainView(bool Holds, int? FirstBroken, string Head)
{
    public static ChainView Of(CaseDossier dossier)
    {
        int? broken = FactChain.FirstBroken(dossier.File.Case.Key, dossier.Facts, dossier.File.HeadHash);
        return new ChainView(broken is null, broken, dossier.File.HeadHash);
    }
}
