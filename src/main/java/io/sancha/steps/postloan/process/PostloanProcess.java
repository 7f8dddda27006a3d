package io.sancha.steps.postloan.process;

import io.sancha.lending.account.LoanNews;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.RunningInstances;
import io.sancha.steps.postloan.InspectionOrder;
import io.sancha.steps.postloan.InspectionOrdering;
import io.sancha.steps.postloan.OrderEntry;
import io.sancha.steps.postloan.PostloanDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the books tell {@code postloan}, {@code recovery} and {@code supervision}. That nobody waits for it is a normal answer. */
@Service
public class PostloanProcess {
    /** Asked late: the engine is made of delegates, some of which tell the cases. */
    private final ObjectProvider<RuntimeService> engine;
    private final EngineActors people;
    private final PostloanDesk desk;
    private final InspectionOrdering ordering;
    private final RunningInstances instances;

    PostloanProcess(ObjectProvider<RuntimeService> engine, EngineActors people, PostloanDesk desk, InspectionOrdering ordering,
        RunningInstances instances) {
        this.ordering = ordering;
        this.instances = instances;
        this.engine = engine;
        this.people = people;
        this.desk = desk;
    }

    /**
     * The loan fell due, fell into arrears, was paid or came back into order: whoever watches it or pursues it looks again. Arrears leave an inspection
     * under way alone, but may make the next a key one (PLM-08); what was settled or written off is inspected no more, and that is told first, while the
     * case still goes on. Or the loan has another class: its inspections are planned anew, unless one is under way, whose end plans the next. Told by
     * the system, whoever booked: an accountant has no rights over processes.
     */
    @Transactional
    public void tell(LoanNews news) {
        people.asSystem(() -> {
            hold(news.caseId());
            switch (news.kind()) {
                case STATE -> {
                    if (desk.hasEnded(news.caseId())) {
                        correlate(news.caseId(), "loan-ended");
                    } else if (desk.triggersDiffer(news.caseId())) {
                        correlate(news.caseId(), "triggers-changed");
                    }
                    correlate(news.caseId(), "loan-state-changed");
                }
                case CLASS -> correlate(news.caseId(), "risk-class-changed");
            }
        });
    }

    /**
     * A warning of the loan came into force or was lifted: its inspections are planned anew, unless one is under way, whose end plans the next. Told in the
     * transaction that brought it about: where the one does not hold, nor does the other.
     */
    @Transactional
    public void warningsChanged(String caseId) {
        triggersChanged(caseId);
    }

    /** The same of whatever else triggers a key inspection and came or went (PLM-08). */
    @Transactional
    public void triggersChanged(String caseId) {
        people.asSystem(() -> correlate(caseId, "triggers-changed"));
    }

    /** Somebody orders a key inspection from above, and the next is planned by it. @throws io.sancha.platform.audit.Refusal as the order is taken down */
    @Transactional
    public InspectionOrder inspectionOrdered(OrderEntry entry) {
        String caseId = ordering.caseOf(entry);
        people.asSystem(() -> hold(caseId));
        InspectionOrder ordered = ordering.order(entry);
        triggersChanged(ordered.caseId());
        return ordered;
    }

    /** What the risk line found is followed by a key inspection, unless one is ordered, and the next is planned by it. */
    @Transactional
    public void inspectionFollows(String caseId, String loanNumber, String reason) {
        people.asSystem(() -> hold(caseId));
        ordering.follows(loanNumber, reason).ifPresent(ordered -> triggersChanged(ordered.caseId()));
    }

    /** Tasks are locked before the loan, by whoever completes one and so here: the other way round each would wait for the other. */
    private void hold(String caseId) {
        engine.getObject().createProcessInstanceQuery().processInstanceBusinessKey(caseId).rootProcessInstances().orderByProcessInstanceId().asc().list()
            .forEach(one -> instances.hold(one.getId()));
    }

    private void correlate(String caseId, String message) {
        RuntimeService runtime = engine.getObject();
        for (Execution waiting : runtime.createExecutionQuery().processInstanceBusinessKey(caseId).messageEventSubscriptionName(message).list()) {
            runtime.messageEventReceived(message, waiting.getId());
        }
    }
}
