package io.sancha.steps.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.MadeUpPictures;
import io.sancha.platform.document.PaperEntry;
import io.sancha.platform.task.CaseView;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.revaluation.process.RevaluationProcess;
import io.sancha.steps.warning.WarningSearch;
import io.sancha.tools.walkthrough.DossierVariant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** GUA-07, GUA-04: security is valued anew, checked by another, compared with what was approved, and made up for where it falls short. */
class RevaluationStoryTest extends LoanStory {
    private static final CheckEntry ACCEPTED = new CheckEntry(CheckOutcome.ACCEPTED, "与同区成交价一致");
    private static final CheckEntry RETURNED = new CheckEntry(CheckOutcome.RETURNED, "未说明可比案例");
    private static final MakeUpEntry REPAID = new MakeUpEntry(MakingUp.REPAID, "借款人提前归还部分本金", List.of());
    @Autowired
    private RevaluationProcess revaluations;
    @Autowired
    private RevaluationSearch search;
    @Autowired
    private RevaluationPrints prints;
    @Autowired
    private IdentityService people;
    @Autowired
    private CaseView view;
    @Autowired
    private ObjectMapper reader;
    @Autowired
    private ShortfallStop stop;

    @BeforeEach
    void aLoanOnAFactory() {
        aLoanPaidOut(DossierVariant.ofTheGarmentMaker());
        begin("postloan");
        begin("supervision");
        on("2024-06-03");
    }

    private void asked(String person) {
        people.setAuthentication(person, List.of(person, "branch-0101"), List.of("0101"));
        try {
            revaluations.revaluationAsked(loan(), new AskEntry("同区厂房成交价下跌"));
        } finally {
            people.clearAuthentication();
        }
    }

    private void refusedToAsk(String rule, String says, String person) {
        Throwable thrown = Assertions.catchThrowable(() -> asked(person));
        assertThat(Refusal.in(thrown)).as("%s refuses, but: %s", rule, thrown).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.chinese()).contains(says);
        });
    }

    private static RevalueEntry.Thing factory(String value, ThingCondition condition) {
        return new RevalueEntry.Thing("C1", Money.cny(value), null, condition, LocalDate.parse("2024-08-20"), null, null);
    }

    private static RevalueEntry valued(String on, RevalueEntry.Thing... things) {
        return new RevalueEntry("某某房地产评估有限公司", AppraisalMethod.OUTSIDE, LocalDate.parse(on), List.of(things));
    }

    private void values(String value) {
        does("relationship-manager", "revalue-security", valued("2024-06-03", factory(value, ThingCondition.SOUND)));
    }

    private RevaluationFacts.View facts() {
        return (RevaluationFacts.View) view.of(caseId, List.of("revaluation")).get("revaluation");
    }

    private static MakeUpEntry supplement(String value, String effectiveOn) {
        return supplement(value, effectiveOn, "辽(2024)不动产证明第0000777号");
    }

    private static MakeUpEntry supplement(String value, String effectiveOn, String certificate) {
        return new MakeUpEntry(MakingUp.SUPPLEMENTED, "追加办公用房抵押", List.of(new MakeUpEntry.Supplement(CollateralKind.OFFICE, "办公楼三层 600 平方米", "BORROWER",
            Money.cny(value), "DY-2024-0007", certificate, LocalDate.parse(effectiveOn))));
    }

    /** 9,000,000 on 16,000,000 was approved at 56.25 %; on 17,000,000 that is enough. */
    @Test
    void whatIsEnoughEndsWithTheSecondPersonsWord() {
        asked("risk-inspector");
        refusedToAsk("GUA-07", "正在重估", "relationship-manager");
        refused("GUA-07", "relationship-manager", "revalue-security", valued("2024-02-01", factory("17000000.00", ThingCondition.SOUND)));
        String approvedOn = sql.queryForObject("select valued_on::text from security_valued where case_id = ?", String.class, caseId);
        refused("GUA-07", "relationship-manager", "revalue-security", valued(approvedOn, factory("17000000.00", ThingCondition.SOUND)));
        refused("SEQ-03", "relationship-manager", "revalue-security", valued("2024-06-04", factory("17000000.00", ThingCondition.SOUND)));
        refused("GUA-01", "relationship-manager", "revalue-security", valued("2024-06-03", factory("17000000.00", ThingCondition.SEIZED)));
        refused("INPUT", "relationship-manager", "revalue-security", valued("2024-06-03", factory("17000000.00", ThingCondition.SOUND),
            factory("1.00", ThingCondition.SOUND)));
        values("17000000.00");
        does("risk-inspector", "check-revaluation", RETURNED);
        values("17000000.00");
        does("risk-inspector", "check-revaluation", ACCEPTED);

        assertThat(endings()).contains("security-covers-loan");
        assertThat(waiting()).isEmpty();
        assertThat(facts().past()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(RevaluationState.COVERED);
            assertThat(line.loanToValue()).isEqualByComparingTo("52.94");
            assertThat(line.approvedAt()).isEqualByComparingTo("56.25");
        });
        assertThat(facts().things()).singleElement().satisfies(thing -> {
            assertThat(thing.value()).isEqualTo(Money.cny("17000000.00"));
            assertThat(thing.valuedNext()).isEqualTo("2025-06-03");
        });
        assertThat(sql.queryForList("select distinct actor from trail_record where case_id = ? and rule in ('GUA-07', 'GUA-04') and outcome <> 'REFUSED'",
            String.class, caseId)).contains("risk-inspector");
    }

    /** The appraisal is on the task, or the valuation is not taken. */
    @Test
    void noValueWithoutAnAppraisal() {
        asked("relationship-manager");
        withPhotographs = false;
        refused("GUA-07", "relationship-manager", "revalue-security", valued("2024-06-03", factory("17000000.00", ThingCondition.SOUND)));
        withPhotographs = true;
        values("17000000.00");
    }

    @Test
    void whoValuedNeverChecksIt() {
        asked("relationship-manager");
        people.setAuthentication("risk-inspector", List.of("relationship-manager", "branch-0101"), List.of("0101"));
        try {
            HumanTask held = tasks.claim(waiting("revalue-security").id());
            papers.add(held, new PaperEntry(DocumentType.APPRAISAL, null, null, null), "评估报告.jpg", "image/jpeg",
                MadeUpPictures.jpeg(new MadeUpPictures(7).place(), 0.8f));
            tasks.complete(held.id(), reader.valueToTree(
                valued("2024-06-03", factory("17000000.00", ThingCondition.SOUND))));
        } finally {
            people.clearAuthentication();
        }
        refused("REV-02", "risk-inspector", "check-revaluation", ACCEPTED);
        long report = sql.queryForObject("select id from revaluation_report where case_id = ?", Long.class, caseId);
        assertThatThrownBy(() -> sql.update("""
            insert into revaluation_check (case_id, report_id, outcome, reason, recorded_at, recorded_by, bank_date)
            select case_id, id, 'ACCEPTED', '-', recorded_at, recorded_by, bank_date from revaluation_report where id = ?""", report))
            .isInstanceOf(DataAccessException.class).hasMessageContaining("GUA-07");
        does("risk-inspector-2", "check-revaluation", ACCEPTED);
    }

    /** 12,000,000 carry 6,750,000 of 9,000,000: 2,250,000 are lacking, a red warning says so, and a supplement that another accepts makes it up. */
    @Test
    void aShortfallWarnsAndIsMadeUpByMoreSecurity() {
        asked("relationship-manager");
        values("12000000.00");
        does("risk-inspector", "check-revaluation", ACCEPTED);

        assertThat(waiting()).contains("make-up-shortfall", "confirm-warning");
        assertThat(sql.queryForObject("select grade || ' ' || signal || ' ' || raised_by from warning_standing where case_id = ?", String.class, caseId))
            .as("who checked the value may confirm it").isEqualTo("RED SECURITY_SHORT system");
        assertThatThrownBy(() -> stop.check(caseId)).hasMessageContaining("GUA-04");
        assertThat(facts().past()).singleElement().satisfies(line -> assertThat(line.shortfall()).isEqualTo(Money.cny("2250000.00")));
        assertThat(prints.of(caseId)).hasSize(2).anySatisfy(paper -> assertThat(String.join(" ", paper.printout().get().madeFrom())).contains("2250000.00"));
        refused("GUA-04", "relationship-manager", "make-up-shortfall", REPAID);
        refused("GUA-04", "relationship-manager", "make-up-shortfall", new MakeUpEntry(MakingUp.SUPPLEMENTED, "追加", List.of()));
        refused("GUA-01", "relationship-manager", "make-up-shortfall", supplement("5000000.00", "2024-06-10"));
        does("relationship-manager", "make-up-shortfall", supplement("2000000.00", "2024-06-03"));
        does("risk-inspector", "check-supplement", RETURNED);
        does("relationship-manager", "make-up-shortfall", supplement("2000000.00", "2024-06-03"));
        does("risk-inspector", "check-supplement", ACCEPTED);
        assertThat(waiting()).as("14,000,000 carry 7,875,000").contains("make-up-shortfall");
        refused("GUA-01", "relationship-manager", "make-up-shortfall", supplement("2000000.00", "2024-06-03"));
        does("relationship-manager", "make-up-shortfall", supplement("2000000.00", "2024-06-03", "辽(2024)不动产证明第0000778号"));
        does("risk-inspector", "check-supplement", ACCEPTED);

        assertThat(endings()).contains("security-covers-loan");
        assertThat(facts().things()).extracting(RevaluationFacts.Thing::mark).containsExactly("C1", "S2", "S3");
        assertThat(sql.queryForObject("select count(*) from warning_standing where case_id = ?", Integer.class, caseId)).as("warned of once").isEqualTo(1);
    }

    /** A repayment is believed when the books show it. */
    @Test
    void aShortfallIsMadeUpByARepaymentThatTheBooksShow() {
        asked("relationship-manager");
        values("12000000.00");
        does("risk-inspector", "check-revaluation", ACCEPTED);
        refused("GUA-04", "relationship-manager", "make-up-shortfall", REPAID);
        Money due = accounts.due(loan(), LocalDate.now(clock)).total();
        accounts.pay(new LoanPayment("EARLY", loan(), due.plus(Money.cny("2250000.00")), LocalDate.now(clock),
            EarlyRepayment.REDUCE_INSTALMENT));
        does("relationship-manager", "make-up-shortfall", REPAID);

        assertThat(endings()).contains("security-covers-loan");
    }

    /** Begun by the day's end a month before its time, once; what is gone at the end of the loan is valued no more. */
    @Test
    void theDayFindsWhatIsDueOnceAndTheLoansEndEndsIt() {
        LocalDate valuedOn = sql.queryForObject("select valued_on from security_valued where case_id = ?", LocalDate.class, caseId);
        assertThat(dueOn(valuedOn.plusMonths(12).minusDays(31))).isEmpty();
        assertThat(dueOn(valuedOn.plusMonths(12).minusDays(30))).singleElement().satisfies(due -> {
            assertThat(due.dueOn()).isEqualTo(valuedOn.plusMonths(12));
            revaluations.revaluationDue(due);
        });
        assertThat(dueOn(valuedOn.plusMonths(12))).isEmpty();
        assertThat(waiting()).containsExactly("revalue-security");
        refusedToAsk("TSK-02", "发起", "accountant");
        paysEverything();

        assertThat(waiting()).isEmpty();
        assertThat(endings()).contains("revaluation-ended");
        refusedToAsk("GUA-07", "已结清", "relationship-manager");
    }

    private List<RevaluationSearch.Due> dueOn(LocalDate day) {
        return search.due(day, "").stream().filter(one -> one.loanNumber().equals(loan())).toList();
    }

    /** The insurance of the factory runs out on 20 August: from 21 July on that warns, once. */
    @Test
    void anInsuranceThatExpiresWarnsOnce() {
        asked("relationship-manager");
        values("17000000.00");
        does("risk-inspector", "check-revaluation", ACCEPTED);

        assertThat(expiringOn("2024-07-20")).isEmpty();
        assertThat(expiringOn("2024-07-21")).singleElement().satisfies(found -> {
            assertThat(found.signal()).isEqualTo("PAPER_EXPIRING");
            assertThat(found.finding()).contains("C1", "2024-08-20");
        });
    }

    private List<WarningSearch.Found> expiringOn(String day) {
        return search.expiring(LocalDate.parse(day), null).stream().filter(one -> one.loanNumber().equals(loan())).toList();
    }
}
