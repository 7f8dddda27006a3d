package io.sancha.steps.acceptance;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Recorded;
import io.sancha.lending.casefile.Rounds;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.acceptance.AcceptanceNotice.Kind;
import io.sancha.steps.application.ApplicationDesk;
import io.sancha.steps.application.ApplicationSubmission;
import io.sancha.steps.application.LoanApplication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a submitted application, takes the officer's answer and tells the applicant. */
@Service
@Transactional
public class AcceptanceDesk {
    private final ApplicationDesk applications;
    private final CustomerDesk customers;
    private final Eligibility eligibility;
    private final Acceptances acceptances;
    private final AcceptanceNotices notices;
    private final Policy policy;
    private final Trail trail;
    private final Rounds rounds;
    private final Clock clock;
    private final Actors actors;

    AcceptanceDesk(ApplicationDesk applications, CustomerDesk customers, Eligibility eligibility, Acceptances acceptances, AcceptanceNotices notices,
                   Policy policy, Trail trail, Clock clock, Actors actors, Rounds rounds) {
        this.rounds = rounds;
        this.applications = applications;
        this.customers = customers;
        this.eligibility = eligibility;
        this.acceptances = acceptances;
        this.notices = notices;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
        this.actors = actors;
    }

    /** Finds what the system can tell of the application's eligibility. */
    public EligibilityCheck checkEligibility(String caseId) {
        rounds.once(caseId, "acceptance", "eligibility-check", "本申请的受理条件已核查", "the eligibility of this application was checked");
        applications.submissionOf(caseId);
        EligibilityCheck check = eligibility.check(applications.ofCase(caseId), null);
        trail.about("eligibility-check", check.id(), null);
        check.block().ifPresent(finding -> trail.because(finding.rule(), finding.chinese() + " / " + finding.english()));
        return check;
    }

    /**
     * Takes the answer, having checked once more with the officer's own answers.
     *
     * @throws Refusal ACC-01 if a check, the decision or the reason is missing; the finding's rule if it is accepted over what blocks it
     */
    public AcceptanceOutcome judge(String caseId, AcceptanceEntry entry) {
        explicit(entry);
        ApplicationSubmission submission = applications.submissionOf(caseId);
        OnceOnly.check(acceptances.findByApplicationId(submission.applicationId()).isPresent(), "本申请已答复", "this application was answered");
        EligibilityCheck check = eligibility.check(applications.ofCase(caseId), entry);
        if (entry.decision() == AcceptanceDecision.ACCEPT) {
            check.block().ifPresent(finding -> {
                throw Refusal.by(finding.rule(), finding.chinese() + "，不得受理，请改为不予受理", finding.english() + "; it cannot be accepted, refuse it instead")
                    .atField("decision");
            });
        }
        Acceptance answer = acceptances.save(new Acceptance(caseId, submission.applicationId(), check, entry, deadline(caseId).dueOn(), recorded()));
        trail.about("acceptance", answer.id(), null);
        trail.answered(answer.outcome().name());
        if (!answer.accepted()) {
            trail.because(check.block().map(Finding::rule).orElse("ACC-01"), answer.reason());
        }
        return answer.outcome();
    }

    private static void explicit(AcceptanceEntry entry) {
        answered(entry.overCapacityIndustry(), "overCapacityIndustry", "是否产能过剩行业", "over-capacity industry");
        answered(entry.restrictedIndustry(), "restrictedIndustry", "是否限制性行业", "restricted industry");
        answered(entry.purposeAllowed(), "purposeAllowed", "用途是否合规", "purpose allowed");
        answered(entry.decision(), "decision", "受理或不予受理", "accept or refuse");
        answered(entry.reason() == null || entry.reason().isBlank() ? null : entry.reason(), "reason", "理由", "reason");
    }

    private static void answered(Object answer, String field, String chinese, String english) {
        if (answer == null) {
            throw Refusal.by("ACC-01", "受理须逐项判定并写明理由，尚缺：" + chinese, "acceptance is explicit in each check, with its reason; missing: " + english)
                .atField(field);
        }
    }

    /** Tells the applicant the answer. */
    public AcceptanceNotice notifyApplicant(String caseId) {
        rounds.once(caseId, "acceptance", "acceptance-notice", "受理结果已告知申请人", "the applicant was told the answer");
        Acceptance answer = ofCase(caseId);
        String applicant = customers.ofCase(caseId).name();
        LoanApplication asked = applications.ofCase(caseId);
        String request = asked.amount().amount().toPlainString() + " " + asked.currency();
        AcceptanceNotice notice = notices.save(answer.accepted()
            ? new AcceptanceNotice(answer, applicant, "受理通知书：您的借款申请（" + request + "）已受理", "Your application for " + request + " has been accepted", recorded())
            : new AcceptanceNotice(answer, applicant, "不予受理通知书：您的借款申请（" + request + "）不予受理。理由：" + answer.reason(),
                "Your application for " + request + " is refused. Reason: " + answer.reason(), recorded()));
        trail.about("acceptance-notice", notice.id(), null);
        trail.answered(notice.kind().name());
        return notice;
    }

    /** Reminds the acceptance officers that the answer is due soon (ACC-03). Nothing is decided. */
    public AcceptanceNotice remind(String caseId) {
        LocalDate due = deadline(caseId).dueOn();
        return late(caseId, Kind.REMINDER, "acceptance-officer", "请于 " + due + " 前答复是否受理", "the application is to be answered by " + due);
    }

    /** Tells the approver of the branch that the answer is late (ACC-03). Nothing is decided. */
    public AcceptanceNotice escalate(String caseId) {
        LocalDate due = deadline(caseId).dueOn();
        return late(caseId, Kind.ESCALATION, "approver-branch", "应于 " + due + " 前答复是否受理，已逾期", "the application was to be answered by " + due + " and is late");
    }

    private AcceptanceNotice late(String caseId, Kind kind, String addressee, String chinese, String english) {
        AcceptanceNotice notice = notices.save(new AcceptanceNotice(caseId, applications.ofCase(caseId).id(), kind, addressee, chinese, english, recorded()));
        trail.about("acceptance-notice", notice.id(), null);
        trail.because("ACC-03", chinese + " / " + english);
        return notice;
    }

    /** The last day for the answer (ACC-03). */
    @Transactional(readOnly = true)
    public LocalDate answerDueOn(String caseId) {
        return deadline(caseId).dueOn();
    }

    /** The day on which the officer is reminded. */
    @Transactional(readOnly = true)
    public LocalDate remindOn(String caseId) {
        return deadline(caseId).remindOn();
    }

    private AnswerDeadline deadline(String caseId) {
        LocalDate submitted = applications.submissionOf(caseId).recorded().bankDate();
        boolean shortTerm = applications.ofCase(caseId).termMonths() <= policy.months("term.short-at-most", submitted);
        int months = policy.months(shortTerm ? "acceptance.answer-short-term" : "acceptance.answer-medium-and-long-term", submitted);
        return new AnswerDeadline(submitted, months, policy.days("acceptance.reminder-days-before", submitted));
    }

    /** The case's answer. @throws Refusal ACC-04 while there is none */
    @Transactional(readOnly = true)
    public Acceptance ofCase(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.by("ACC-04", "申请尚未受理", "the application has not been accepted yet"));
    }

    /** The answer of a case that was accepted. @throws Refusal ACC-04 unless it was */
    @Transactional(readOnly = true)
    public Acceptance accepted(String caseId) {
        return find(caseId).filter(Acceptance::accepted)
            .orElseThrow(() -> Refusal.by("ACC-04", "申请未受理，不得调查", "the application is not accepted; nothing may be investigated"));
    }

    /** The case's answer, once given. */
    @Transactional(readOnly = true)
    public Optional<Acceptance> find(String caseId) {
        return acceptances.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    private Recorded recorded() {
        return Recorded.now(clock, actors);
    }
}
