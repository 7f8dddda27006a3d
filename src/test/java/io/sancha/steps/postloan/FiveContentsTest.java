package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.disbursement.LoanStory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** PLM-06: the five contents of an inspection are fields, and each is refused where it lacks, by its name. */
class FiveContentsTest extends LoanStory {
    private static final LocalDate DAY = LocalDate.parse("2024-04-02");
    @Autowired
    private PostloanFacts facts;
    @Autowired
    private InspectionDesk desk;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void anInspectionIsDue() {
        aLoanPaidOut();
        begin("supervision");
        on("2024-04-02");
        fires("inspection-due");
    }

    private static PeriodStatement statement(String assets, String liabilities) {
        return new PeriodStatement(LocalDate.parse("2024-03-31"), Money.cny(assets), Money.cny("9000000.00"), Money.cny("3000000.00"), Money.cny(liabilities),
            Money.cny("4000000.00"), Money.cny("12000000.00"), Money.cny("900000.00"));
    }

    private static EvidenceEntry seen(Boolean delivered, PeriodStatement statement, String explained, List<SecuritySeen> security,
        List<GuarantorSeen> guarantors) {
        return Seen.with(DAY, "厂区", "三条线全开", "未变", delivered, statement, "一季度报表，与纳税申报相符", explained, FundsUse.PROPER, null, "面料款已付", security,
            guarantors, "结息按时");
    }

    private static EvidenceEntry secured(SecuritySeen security, GuarantorSeen surety) {
        return seen(false, null, null, List.of(security), List.of(surety));
    }

    private void refusedAt(String field, EvidenceEntry entry) {
        Throwable thrown = catchThrowable(() -> transaction.executeWithoutResult(status -> desk.collect(caseId, entry)));
        assertThat(Refusal.in(thrown)).as("%s", thrown).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo("PLM-06");
            assertThat(refusal.field()).contains(field);
        });
    }

    @Test
    void eachSecurityAndEachSuretyIsToldOfOnce() {
        refusedAt("security", seen(false, null, null, List.of(), List.of(Seen.SURETY)));
        refusedAt("security", seen(false, null, null, List.of(Seen.WORKSHOP, Seen.WORKSHOP), List.of(Seen.SURETY)));
        refusedAt("guarantors", seen(false, null, null, List.of(Seen.WORKSHOP), List.of()));
        refusedAt("guarantors", seen(false, null, null, List.of(Seen.WORKSHOP), List.of(new GuarantorSeen("G9", GuarantorAbility.ABLE, false, null))));
        refusedAt("security[0].remark", secured(new SecuritySeen("C1", false, null, null, null, " "), Seen.SURETY));
        refusedAt("security[0].place", secured(new SecuritySeen("C1", true, null, SecurityState.LET, "厂长", null), Seen.SURETY));
        refusedAt("security[0].state", secured(new SecuritySeen("C1", true, "厂区", null, "厂长", null), Seen.SURETY));
        refusedAt("security[0].met", secured(new SecuritySeen("C1", true, "厂区", SecurityState.LET, null, null), Seen.SURETY));
        refusedAt("guarantors[0].remark", secured(Seen.WORKSHOP, new GuarantorSeen("G1", GuarantorAbility.UNABLE, false, null)));
        refusedAt("guarantors[0].remark", secured(Seen.WORKSHOP, new GuarantorSeen("G1", GuarantorAbility.ABLE, true, "")));
        does("inspector", "collect-evidence", secured(new SecuritySeen("C1", false, null, null, null, "厂区封闭施工，已约下周"), new GuarantorSeen("G1",
            GuarantorAbility.WEAKENED, true, "对外担保增加三百万元")));

        InspectionViews.Evidence kept = facts.of(caseId).orElseThrow().inspection().evidence();
        assertThat(kept.security()).singleElement().satisfies(one -> assertThat(one.remark()).contains("封闭施工"));
        assertThat(kept.guarantors()).singleElement().satisfies(one -> assertThat(one.ability()).isEqualTo(GuarantorAbility.WEAKENED));
    }

    @Test
    void aBusinessDeliversItsFiguresOrItIsSaidWhyNot() {
        refusedAt("statementDelivered", seen(null, null, null, List.of(Seen.WORKSHOP), List.of(Seen.SURETY)));
        refusedAt("statement", seen(true, null, null, List.of(Seen.WORKSHOP), List.of(Seen.SURETY)));
        refusedAt("statement.currentAssets", seen(true, statement("8000000.00", "5000000.00"), "变动", List.of(Seen.WORKSHOP), List.of(Seen.SURETY)));
        refusedAt("statement.currentLiabilities", seen(true, statement("20000000.00", "3000000.00"), "变动", List.of(Seen.WORKSHOP), List.of(Seen.SURETY)));
    }

    /** Against the statement of the approval, and the next time against that of the last inspection. */
    @Test
    void aRatioThatMovedMuchIsMarkedAndExplained() {
        PeriodStatement indebted = statement("20000000.00", "19000000.00");
        refusedAt("changesExplained", seen(true, indebted, null, List.of(Seen.WORKSHOP), List.of(Seen.SURETY)));
        does("inspector", "collect-evidence", seen(true, indebted, "新增他行贷款", List.of(Seen.WORKSHOP), List.of(Seen.SURETY)));

        assertThat(ratio(RatioChange.Kind.DEBT_TO_ASSETS)).satisfies(one -> {
            assertThat(one.now()).isEqualByComparingTo(new BigDecimal("0.95"));
            assertThat(one.approved()).isNotNull();
            assertThat(one.last()).as("there was none").isNull();
            assertThat(one.marked()).isTrue();
        });
        does("inspector", "report-inspection", Seen.report("负债上升，原因已核实", null, null, false, "当日取证当日报告"));
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, false, "属实"));
        on("2024-07-02");
        fires("inspection-due");
        refused("PLM-06", "inspector", "collect-evidence", Seen.with(LocalDate.parse("2024-07-02"), "厂区", "两条线开工", "未变", true,
            statement("20000000.00", "10000000.00"), "二季度报表", null, null, null, null, List.of(Seen.WORKSHOP), List.of(Seen.SURETY), "结息按时"));
        does("inspector", "collect-evidence", Seen.with(LocalDate.parse("2024-07-02"), "厂区", "两条线开工", "未变", true,
            statement("20000000.00", "18900000.00"), "二季度报表", "仍高于审批时", null, null, null, List.of(Seen.WORKSHOP), List.of(Seen.SURETY), "结息按时"));
        assertThat(ratio(RatioChange.Kind.DEBT_TO_ASSETS).last()).isEqualByComparingTo(new BigDecimal("0.95"));
    }

    private RatioChange ratio(RatioChange.Kind kind) {
        return facts.of(caseId).orElseThrow().inspection().evidence().ratios().stream().filter(one -> one.ratio() == kind).findFirst().orElseThrow();
    }
}
