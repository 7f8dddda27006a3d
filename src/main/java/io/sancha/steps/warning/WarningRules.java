package io.sancha.steps.warning;

import io.sancha.lending.account.books.LoanState;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import io.sancha.platform.policy.Policy;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** PLM-10: who raises, confirms and lifts a warning, and when. */
@Component
class WarningRules {
    static final String RULE = "PLM-10";
    /** Who look after loans, and so may say that something warns of one. */
    private static final Set<String> RAISE = Set.of("relationship-manager", "inspector", "risk-inspector", "classification-officer", "collector",
        "approver-branch", "approver-head-office");
    private final Actors actors;
    private final Policy policy;

    WarningRules(Actors actors, Policy policy) {
        this.actors = actors;
        this.policy = policy;
    }

    boolean mayRaise() {
        return RAISE.stream().anyMatch(actors.person()::has);
    }

    /** @throws Refusal TSK-02 unless the acting person looks after loans */
    void checkRaises() {
        if (!mayRaise()) {
            throw Refusal.by("TSK-02", "预警由客户经理、检查、风险、分类、催收或审批岗登记",
                "a warning is raised by who manages, inspects, classifies, collects or approves loans");
        }
    }

    void checkAlive(String loanNumber, LoanState state) {
        if (state == LoanState.SETTLED || state == LoanState.WRITTEN_OFF) {
            throw Refusal.by(RULE, "贷款 " + loanNumber + (state == LoanState.SETTLED ? " 已结清" : " 已核销") + "，不再登记预警",
                "loan " + loanNumber + (state == LoanState.SETTLED ? " is settled" : " is written off") + "; nothing warns of it any more")
                .atField("loanNumber");
        }
    }

    static Refusal raisedAlready(Warning known) {
        return Refusal.by(RULE, "贷款 " + known.loanNumber() + " 的预警“" + known.signalZh() + "”已于 " + known.raisedOn() + " 登记（编号 " + known.id()
            + "），尚未解除，不重复登记", "the warning “" + known.signalEn() + "” of loan " + known.loanNumber() + " was raised on " + known.raisedOn() + " (number "
                + known.id() + ") and is still open; it is not raised twice").atField("signal");
    }

    static Refusal knownReference(String reference, long id) {
        return Refusal.by(RULE, "外部参考号 " + reference + " 已登记为预警 " + id, "the reference " + reference + " was taken down as warning " + id)
            .atField("reference");
    }

    /** @throws Refusal PLM-10 to who raised it, or for a grade that is missing or has no place */
    void checkConfirms(Warning warning, ConfirmEntry entry, String person) {
        if (warning.raisedBy().equals(person)) {
            throw Refusal.by(RULE, "本条预警由您登记，须由另一人核实", "you raised this warning; another person confirms or dismisses it");
        }
        if (entry.outcome() == ConfirmOutcome.CONFIRMED && entry.grade() == null) {
            throw Refusal.by(RULE, "确认的预警须定级：黄、橙或红", "a warning that is confirmed has its grade: yellow, orange or red").atField("grade");
        }
    }

    /** The first day on which it may be lifted. */
    LocalDate liftedFrom(Warning warning) {
        return warning.confirmedOn().plusMonths(policy.months("warning.lifted-after", warning.confirmedOn()));
    }

    /** @throws Refusal PLM-10 before the months are over that a warning is in force at least */
    void checkLiftable(Warning warning, LocalDate today) {
        LocalDate from = liftedFrom(warning);
        if (today.isBefore(from)) {
            throw Refusal.by(RULE, "本条预警 " + warning.confirmedOn() + " 确认，最早于 " + from + " 申请解除，请继续跟踪",
                "this warning was confirmed on " + warning.confirmedOn() + " and is lifted on " + from + " at the earliest; follow it up further")
                .atField("outcome");
        }
    }

    /** @throws Refusal PLM-10 to who confirmed the warning or asked that it be lifted */
    void checkLifts(Warning warning, FollowUp asked, String person) {
        if (person.equals(warning.confirmedBy())) {
            throw Refusal.by(RULE, actors.called(person) + " 确认了本条预警，解除须由另一人反向审批",
                actors.called(person) + " confirmed this warning; its lifting is approved by another person");
        }
        if (person.equals(asked.by())) {
            throw Refusal.by(RULE, actors.called(person) + " 申请解除本条预警，须由另一人审批",
                actors.called(person) + " asked to lift this warning; another person approves that");
        }
    }

    /** Working days that a task of the warning has. @param beginning of the figure's name: {@code warning.term.} or {@code warning.follow-up.} */
    int days(String beginning, WarningGrade grade, LocalDate on) {
        return policy.days(beginning + grade.name().toLowerCase(Locale.ROOT), on);
    }
}
