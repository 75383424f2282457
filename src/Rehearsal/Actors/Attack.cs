namespace Herald.Rehearsal.Actors;

/// <summary>What must not be accepted.</summary>
internal enum Attack
{
    UnknownCode,
    MistypedCode,
    NoCode,
    CodeInQuery,
    NoName,
    LongName,
    UnknownPart,
    ThreeInvitees,
    WrongContentType,
    MalformedJson,
    HugeBody,
    BadSubmissionId,
    CrossSite,
    NothingToWithdraw,
    LogisticsUninvited,
    DeskWithoutSignIn,
    DeskWithForgedPrincipal,
    DeskAsViewer,
    UnsignedMailEvent,

    /// <summary>A good reply, when the event is over.</summary>
    ReplyWhenOver,
}
