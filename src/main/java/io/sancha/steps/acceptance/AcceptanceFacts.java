package io.sancha.steps.acceptance;

import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import io.sancha.steps.application.ApplicationDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The eligibility check, the answer and the notices, as forms and pages show them. */
@Component
class AcceptanceFacts implements CaseFacts<AcceptanceFacts.Section> {
    private final ApplicationDesk applications;
    private final AcceptanceDesk desk;
    private final EligibilityChecks checks;
    private final AcceptanceNotices notices;
    private final Actors actors;

    AcceptanceFacts(ApplicationDesk applications, AcceptanceDesk desk, EligibilityChecks checks, AcceptanceNotices notices,
                    Actors actors) {
        this.applications = applications;
        this.desk = desk;
        this.checks = checks;
        this.notices = notices;
        this.actors = actors;
    }

    record Section(LocalDate answerDueOn, List<Finding> findings, AcceptanceOutcome outcome, Boolean overCapacityIndustry, Boolean restrictedIndustry,
        Boolean purposeAllowed,
                   String reason, LocalDate answeredOn, String answeredBy, List<Notice> notices) {
    }

    record Notice(AcceptanceNotice.Kind kind, String addressee, String text, LocalDate on) {
    }

    @Override
    public String section() {
        return "acceptance";
    }

    @Override
    public Optional<Section> of(String caseId) {
        return applications.findSubmission(caseId).flatMap(submission -> checks.findFirstByApplicationIdOrderByIdDesc(submission.applicationId()))
            .map(check -> section(caseId, check));
    }

    private Section section(String caseId, EligibilityCheck check) {
        List<Notice> told = notices.findByCaseIdOrderById(caseId).stream()
            .map(n -> new Notice(n.kind(), n.addressee(), n.chinese() + " " + n.english(), n.recorded().bankDate())).toList();
        LocalDate due = desk.answerDueOn(caseId);
        return desk.find(caseId).map(a -> new Section(due, check.findings(), a.outcome(), a.overCapacityIndustry(), a.restrictedIndustry(), a.purposeAllowed(),
            a.reason(),
            a.recorded().bankDate(), actors.displayName(a.recorded().by()), told))
            .orElseGet(() -> new Section(due, check.findings(), null, null, null, null, null, null, null, told));
    }
}
