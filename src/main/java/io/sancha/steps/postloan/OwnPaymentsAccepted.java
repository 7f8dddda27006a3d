package io.sancha.steps.postloan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Summaries of own payments that stand: the risk line accepted the report of their inspection (DIS-14). */
@Component
class OwnPaymentsAccepted {
    private final OwnPaymentLists lists;
    private final InspectionReports reports;
    private final InspectionRechecks rechecks;

    OwnPaymentsAccepted(OwnPaymentLists lists, InspectionReports reports, InspectionRechecks rechecks) {
        this.lists = lists;
        this.reports = reports;
        this.rechecks = rechecks;
    }

    Optional<OwnPaymentList> last(String caseId) {
        return lists.findByCaseIdOrderById(caseId).stream().filter(list -> report(list).isPresent()).max(Comparator.comparing(OwnPaymentList::id));
    }

    /** The payments of the last one. */
    List<OwnPayment> payments(String caseId) {
        return last(caseId).map(list -> list.payments().stream().map(OwnPaymentRow::payment).toList()).orElse(List.of());
    }

    private Optional<InspectionReport> report(OwnPaymentList list) {
        return reports.findFirstByEvidenceIdOrderByIdDesc(list.evidenceId())
            .filter(report -> rechecks.findByReportId(report.id()).filter(InspectionRecheck::accepted).isPresent());
    }
}
