package io.sancha.steps.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sancha.PastTheTriggers;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.relationship.RelationshipDesk;
import io.sancha.steps.relationship.portfolio.AnswerEntry;
import io.sancha.steps.relationship.portfolio.AskEntry;
import io.sancha.steps.relationship.portfolio.HandOverReader;
import io.sancha.steps.relationship.portfolio.PortfolioHandOver;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** CUS-06: a borrower for whom nobody answers, as one comes from another system, is given a manager on the page of hand-overs. */
class FirstManagerTest extends LoanStory {
    private static final String MANAGER = "relationship-manager";
    private static final Actor HEAD = new Actor("approver-branch", Set.of("approver-branch", "branch-0101"), Set.of("0101"));
    private static final Actor RECEIVER = new Actor(MANAGER, Set.of(MANAGER, "branch-0101"), Set.of("0101"));
    @Autowired
    private PortfolioHandOver desk;
    @Autowired
    private HandOverReader reader;
    @Autowired
    private RelationshipDesk relationships;
    @Autowired
    private EngineActors people;

    @Test
    void theReceiverConfirmsTheFirstAssignment() throws Exception {
        aLoanPaidOut();
        long customer = cases.required(caseId).customerId().orElseThrow();
        PastTheTriggers.write(unbound -> unbound.update("delete from manager_assignment where customer_id = ?", customer));
        assertThat(people.actingAs(HEAD, () -> reader.desk()).managers()).extracting(HandOverReader.Manager::manager).contains((String) null);
        assertThat(people.actingAs(HEAD, () -> reader.customers(""))).extracting(HandOverReader.Customer::customerId).contains(customer);

        PortfolioHandOver.Asked asked = people.actingAs(HEAD, () -> desk.ask(new AskEntry(null, MANAGER, List.of(customer), "接管无人管户的客户")));
        assertThat(asked.lines()).extracting(PortfolioHandOver.Line::done, PortfolioHandOver.Line::rule).containsExactly(tuple(true, null));
        assertThat(relationships.managerOf(customer)).isEmpty();
        assertThat(people.actingAs(HEAD, () -> reader.of(asked.ids().get(0))).former()).isNull();

        assertThat(people.actingAs(RECEIVER, () -> desk.answer(asked.ids().get(0), new AnswerEntry(List.of(customer), true, null))))
            .extracting(PortfolioHandOver.Line::done, PortfolioHandOver.Line::rule).containsExactly(tuple(true, null));
        assertThat(relationships.managerOf(customer)).contains(MANAGER);
    }
}
