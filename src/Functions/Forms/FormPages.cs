using Herald.Domain;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Forms;

/// <summary>Shows the pages behind a code. Showing changes nothing.</summary>
internal sealed class FormPages(FormTokens tokens, Entropy entropy)
{
    /// <summary>The page that an address names, or, where it cannot be shown now, the way to one that can.</summary>
    /// <param name="seat">Who is asking.</param>
    /// <param name="step">The page; null for the way in.</param>
    /// <param name="say">What became of a post that led here: one of <see cref="Say"/>.</param>
    public IResult Of(Seat seat, string? step, string? say = null)
    {
        if (seat.Form.NotNow(seat.Campaign, seat.Case, seat.Now) is { } refusal)
        {
            return Refused(seat, refusal);
        }

        return step switch
        {
            null => Entrance(seat),
            Seat.Review => seat.Draft is null ? To(seat, null) : seat.Next == Seat.Review ? Review(seat, say) : To(seat, seat.Next),
            "receipt" => Receipt(seat, say),
            "saved" => Of<SavedPage>(View(seat, "saved") with { Next = seat.Draft is null ? null : seat.Next }),
            "withdraw" => (IResult?)Withdraw(seat, say) ?? To(seat, null),
            "calendar.ics" => CalendarFile.Of(seat),
            _ when seat.Step(step) is { } page => page.Applies(seat.Stands) ? Step(seat, page, say) : To(seat, seat.Next),
            _ => To(seat, null),
        };
    }

    /// <summary>A page of questions, with what was filled in and not kept.</summary>
    public IResult Step(Seat seat, FormStep step, FormState state, string? notice)
    {
        FormView view = View(seat, step.Id) with
        {
            State = state,
            Revision = seat.Draft?.Steps.GetValueOrDefault(step.Id)?.Revision ?? 0,
            Back = seat.Before(step.Id),
            Notice = notice,
        };
        return new PageResult(step.Page, view, StatusOf(view));
    }

    private IResult Step(Seat seat, FormStep step, string? say)
    {
        IEnumerable<Fault> faults = say == Say.Faults ? seat.Form.Faults(seat.Campaign, seat.Stands).Where(f => step.Has(f.Path)) : [];
        return Step(seat, step, new FormState(AsFields(seat.At(step)), [.. faults], seat.Texts), null);
    }

    /// <summary>Everything once more, before it is sent.</summary>
    private PageResult Review(Seat seat, string? say)
    {
        FormView view = View(seat, Seat.Review);
        view = view with
        {
            State = Unconfirmed(seat, say),
            Rows = seat.Form.Rows(view, seat.Stands),
            Before = seat.OnFile is { } file ? seat.Form.Rows(view, file.Fields) : null,
            Revision = seat.Draft?.Revision ?? 0,
            SubmissionId = seat.Draft?.SubmissionId,
            Back = seat.Before(Seat.Review),
            Notice = say switch
            {
                Say.Changed => "review.changed",
                Say.Stale => "stale",
                _ => null,
            },
        };
        return Of<ReviewPage>(view);
    }

    /// <summary>The question whether to take back what is on file; null where nothing is, or not through this form.</summary>
    private PageResult? Withdraw(Seat seat, string? say)
    {
        if (!MayWithdraw(seat))
        {
            return null;
        }

        FormView view = View(seat, "withdraw");
        view = view with
        {
            State = Unconfirmed(seat, say),
            Rows = seat.Form.Rows(view, seat.OnFile!.Fields),
            SubmissionId = entropy.Id(),
            Back = $"/api/{seat.Form.Kind}",
        };
        return Of<WithdrawPage>(view);
    }

    /// <summary>Two answers to one page, somebody's and somebody else's.</summary>
    public IResult Conflict(Seat seat, FormStep step, Fields sent)
    {
        FormView view = View(seat, step.Id);
        Fields mine = AsFields(step.Of(sent));
        return PageResult.Of<ConflictPage>(
            view with
            {
                State = new FormState(mine, [], seat.Texts),
                Rows = [.. seat.Form.Rows(view, With(seat, step, mine)).Where(r => r.Step == step.Id)],
                Before = [.. seat.Form.Rows(view, seat.Stands).Where(r => r.Step == step.Id)],
                Revision = seat.Draft?.Steps.GetValueOrDefault(step.Id)?.Revision ?? 0,
            },
            StatusCodes.Status409Conflict);
    }

    public static IResult Refused(Seat seat, Refusal refusal) => PageResult.Of<NoticePage>(
        new NoticeView(
            seat.Texts,
            seat.Texts[$"{seat.Form.Kind}.title"],
            seat.Texts.Has($"refusal.{refusal.Code}") ? seat.Texts[$"refusal.{refusal.Code}"] : refusal.Message,
            seat.Campaign),
        StatusCodes.Status409Conflict);

    /// <summary>The way to a page, where what became of a post is said.</summary>
    public static SeeOther To(Seat seat, string? step, string? say = null) =>
        new($"/api/{seat.Form.Kind}{(step is null ? "" : $"/{step}")}{(say is null ? "" : $"?{Say.Key}={say}")}");

    /// <summary>The answers as they stand, but with those of one page changed.</summary>
    public static Fields With(Seat seat, FormStep step, Fields values)
    {
        Fields stands = new();
        foreach (FormStep other in seat.Form.Steps)
        {
            foreach ((string path, IReadOnlyList<string> at) in other == step ? step.Of(values) : seat.At(other))
            {
                stands.Add(path, at);
            }
        }

        return stands;
    }

    private IResult Entrance(Seat seat)
    {
        OnFile? file = seat.OnFile;
        if (file is null && seat.Draft is null)
        {
            return Step(seat, seat.Form.Steps[0], say: null);
        }

        FormView view = View(seat, "overview");
        return Of<OverviewPage>(view with
        {
            Rows = file is null ? [] : seat.Form.Rows(view, file.Fields),
            OnFileSince = file is null ? null : file.Since ?? seat.Case.UpdatedAt,
            DraftSince = seat.Draft?.SavedAt,
            Next = seat.Next,
            MayWithdraw = MayWithdraw(seat),
        });
    }

    private IResult Receipt(Seat seat, string? say)
    {
        if (seat.Visit.Receipts is not [.., var last])
        {
            return To(seat, null);
        }

        Case c = seat.Case;
        FormView view = View(seat, "receipt");
        return Of<ReceiptPage>(view with
        {
            Receipt = new ReceiptView(
                last.Receipt, last.At, last.StageAfter,
                last.StageAfter is Stage.Declined or Stage.Withdrawn ? null : seat.Form.Late(seat.Campaign, c, last.StageAfter, last.At),
                seat.Form.Missing(c),
                say == Say.Same),
            Rows = seat.OnFile is { } file ? seat.Form.Rows(view, file.Fields) : [],
            MayWithdraw = MayWithdraw(seat),
        });
    }

    /// <summary>Whether <see cref="Withdraw"/> can be asked.</summary>
    public static bool MayWithdraw(Seat seat) =>
        seat.OnFile is not null && seat.Form.Withdrawal(seat.Campaign, seat.Case, seat.Now) is Decision;

    private FormView View(Seat seat, string step) => new()
    {
        Campaign = seat.Campaign,
        Case = seat.Case,
        Texts = seat.Texts,
        Dates = seat.Dates,
        Route = seat.Form.Kind,
        Step = step,
        State = new FormState(new Fields(), [], seat.Texts),
        Token = tokens.For(seat.Ticket),
        Deadline = seat.Form.Deadline(seat.Campaign, seat.Case),
        Now = seat.Now,
        Version = seat.Form.Version(seat.Case),
        Late = seat.Form.Late(seat.Campaign, seat.Case, seat.Case.Stage, seat.Now),
    };

    private static FormState Unconfirmed(Seat seat, string? say) => new(
        new Fields(),
        say == Say.Faults ? [Fault.Of(SentForm.ConfirmField, "confirm", "Confirm that you act for this party")] : [],
        seat.Texts);

    private static PageResult Of<TPage>(FormView view)
        where TPage : Microsoft.AspNetCore.Components.IComponent => PageResult.Of<TPage>(view, StatusOf(view));

    private static int StatusOf(FormView view) =>
        view.State.Faults.Count > 0 || view.Notice is not null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;

    private static Fields AsFields(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        Fields fields = new();
        foreach ((string path, IReadOnlyList<string> at) in values)
        {
            fields.Add(path, at);
        }

        return fields;
    }
}
