package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.disbursement.LoanStory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** DIS-14: a borrower tells what it paid itself, vouchers of a sample are seen, and what comes back is found. */
class OwnPaymentsTest extends LoanStory {
    private static final LocalDate DAY = LocalDate.parse("2024-04-02");
    private static final String WEAVER = "某纺织面料有限公司";
    private static final String ACCOUNT = "6228480000000000011";
    @Autowired
    private OwnPaymentPrints prints;
    @Autowired
    private OwnPaymentViews views;
    @Autowired
    private Policy policy;

    @BeforeEach
    void anInspectionIsDue() {
        aLoanPaidOut();
        begin("supervision");
        on("2024-04-02");
        fires("inspection-due");
    }

    private static OwnPayment to(String payee, String account, String day, String amount, String proof) {
        return new OwnPayment(LocalDate.parse(day), payee, account, Money.cny(amount), "面料款", proof);
    }

    private static OwnPayment paid(String amount, String proof) {
        return to(WEAVER, ACCOUNT, "2024-03-20", amount, proof);
    }

    private static MoneyBack back(String payer, String account, String day, String amount, String holder, Boolean comesBack) {
        return new MoneyBack(LocalDate.parse(day), payer, account, holder, Money.cny(amount), comesBack, null);
    }

    private static EvidenceEntry evidence(List<OwnPayment> payments, String lacking, MoneyBack... back) {
        return Seen.spent(Seen.at(DAY, "厂区", "经营正常", "管理层无变化", "押品完好", "报表已报送", "结息正常", FundsUse.PROPER, null, "核对流水"), payments, lacking,
            List.of(back));
    }

    private static ReportEntry report(VoucherSeen... vouchers) {
        return new ReportEntry("用途见清单", null, null, true, "疑点已向借款人核实", List.of(vouchers));
    }

    private static VoucherSeen seen(int payment) {
        return new VoucherSeen(payment, true, "发票与回单");
    }

    private List<String> flagged() {
        return sql.queryForList("select kind || ' ' || detail from inspection_red_flag where case_id = ? and detail is not null order by id", String.class,
            caseId);
    }

    private void refusedAt(String field, EvidenceEntry entry) {
        assertThat(Refusal.in(catchThrowable(() -> does("inspector", "collect-evidence", entry)))).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo("DIS-14");
            assertThat(refusal.field()).hasValue(field);
        });
    }

    @Test
    void refusesASummaryThatLacksOrCannotBeRight() {
        refusedAt("ownPayments", evidence(List.of(), null));
        refusedAt("paymentsLacking", evidence(List.of(paid("1.00", "A")), "未报送"));
        refusedAt("ownPayments", evidence(List.of(paid("9000000.01", "A")), null));
        refusedAt("ownPayments[0].paidOn", evidence(List.of(to(WEAVER, ACCOUNT, "2024-03-17", "1.00", "A")), null));
        refusedAt("ownPayments[0].paidOn", evidence(List.of(to(WEAVER, ACCOUNT, "2024-04-03", "1.00", "A")), null));
        refusedAt("ownPayments[0].amount", evidence(List.of(paid("0.00", "A")), null));
        refusedAt("ownPayments[1].proof", evidence(List.of(paid("1.00", "A"), paid("1.00", "A")), null));
        refusedAt("moneyBack[0].receivedOn", evidence(List.of(paid("1.00", "A")), null, back(WEAVER, null, "2024-03-01", "1.00", null, null)));
        refusedAt("moneyBack[0].accountHolder", evidence(List.of(paid("1.00", "A")), null, back(WEAVER, null, "2024-03-21", "1.00", "某陌生公司", null)));
    }

    @Test
    void thePaymentsAboveTheAmountAndAShareOfTheRestAreLookedAtUntilAllIsToldOf() {
        does("inspector", "collect-evidence", evidence(List.of(paid("1000000.01", "A"), paid("1000000.00", "B"), paid("900000.00", "C"),
            to("某路边商店", "6228480000000000099", "2024-03-25", "50000.00", "D")), null));
        List<OwnPaymentViews.Row> sample = views.of(caseId).sample();

        assertThat(sample).hasSize(2).first().satisfies(row -> assertThat(row.sampled()).isEqualTo(SampledBecause.LARGE));
        assertThat(sample.get(1).sampled()).as("a tenth of three, rounded up").isEqualTo(SampledBecause.DRAWN);
        String seed = views.of(caseId).seed();
        assertThat(sql.queryForList("select message from trail_record where case_id = ? and rule = 'DIS-14'", String.class, caseId))
            .anySatisfy(message -> assertThat(message).contains(seed));
        int drawn = sample.get(1).paymentNumber();
        refused("DIS-14", "inspector", "report-inspection", report(seen(1)));
        refused("DIS-14", "inspector", "report-inspection", report(seen(1), seen(drawn), seen(5)));
        refused("DIS-14", "inspector", "report-inspection", report(seen(1), new VoucherSeen(drawn, false, " ")));
        does("inspector", "report-inspection", report(seen(1), new VoucherSeen(drawn, false, "发票遗失")));
        assertThat(flagged()).containsExactlyInAnyOrder("PAYEE_NOT_AGREED 某路边商店 50000.00", "VOUCHER_LACKING #" + drawn + " 发票遗失");
        assertThat(prints.of(caseId)).singleElement().satisfies(offer -> assertThat(offer.printout().get().madeFrom().toString()).contains(seed, "发票遗失"));

        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, false, "属实"));
        on("2024-07-02");
        fires("inspection-due");
        refused("DIS-14", "inspector", "collect-evidence", at(LocalDate.parse("2024-07-02"), List.of()));
        refused("DIS-14", "inspector", "collect-evidence", at(LocalDate.parse("2024-07-02"), List.of(paid("1000000.01", "A"))));
    }

    private static EvidenceEntry at(LocalDate day, List<OwnPayment> payments) {
        return Seen.spent(Seen.at(day, "厂区", "经营正常", "管理层无变化", "押品完好", "报表已报送", "结息正常", FundsUse.PROPER, null, "核对流水"), payments, null, List.of());
    }

    @Test
    void aSummaryThatLacksAndPaymentsToConnectedPeopleAskForAReason() {
        String borrower = sql.queryForObject("select name from case_party where case_id = ? and role_en = 'the borrower'", String.class, caseId);
        does("inspector", "collect-evidence", evidence(List.of(paid("8000000.00", "A"), to(borrower, "6228480000000000088", "2024-03-21",
            "500000.00", "B")), null));
        refused("PLM-13", "inspector", "report-inspection", new ReportEntry("见清单", null, null, false, null, List.of(seen(1), seen(2))));
        does("inspector", "report-inspection", report(seen(1), seen(2)));
        assertThat(flagged()).containsExactly("PAYEE_CONNECTED " + borrower + " 500000.00");
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.RETURNED, null, "请借款人说明"));
        does("inspector", "collect-evidence", evidence(List.of(), "借款人尚未报送"));
        does("inspector", "report-inspection", report());
        assertThat(flagged()).contains("SUMMARY_LACKING 借款人尚未报送");
    }

    @Test
    void moneyThatComesBackIsFoundAndBecomesAMisuseThroughTheRiskLine() {
        does("inspector", "collect-evidence", evidence(List.of(paid("9000000.00", "A")), null, back(WEAVER, null, "2024-03-27", "2700000.00", null, null),
            back("某贸易公司", null, "2024-03-27", "5000000.00", null, null), back(WEAVER, null, "2024-03-28", "900000.00", null, null),
            back("某另一公司", null, "2024-04-01", "100.00", null, true)));
        assertThat(views.of(caseId).cameBack()).as("from the payee within seven days of the payment, and what the inspector ticks")
            .isEqualTo(Money.cny("2700100.00"));
        does("inspector", "report-inspection", report(seen(1)));
        assertThat(flagged()).as("30.0 % is not above 30").isEmpty();
    }

    @Test
    void whatComesBackIsExplainedOrBecomesAMisuse() {
        does("inspector", "collect-evidence", evidence(List.of(paid("9000000.00", "A")), null, back("某纺织面料（有限）公司", ACCOUNT, "2024-03-25", "3000000.00",
            null, null)));
        does("inspector", "report-inspection", report(seen(1)));
        assertThat(flagged()).containsExactly("MONEY_RETURNED 3000000.00 = 33.3%");
        var accepted = ReportOutcome.ACCEPTED;
        refused("DIS-14", "risk-inspector", "recheck-inspection", Seen.recheck(accepted, true, "属实"));
        refused("DIS-14", "risk-inspector", "recheck-inspection", new RecheckEntry(accepted, true, "属实", ReturnsJudgement.EXPLAINED, " ", null));
        refused("DIS-13", "risk-inspector", "recheck-inspection", new RecheckEntry(accepted, true, "属实", ReturnsJudgement.MISUSE, "空转", null));
        refused("DIS-13", "risk-inspector", "recheck-inspection", new RecheckEntry(accepted, false, "属实", ReturnsJudgement.MISUSE, "空转",
            Money.cny("3000000.00")));
        does("risk-inspector", "recheck-inspection", new RecheckEntry(accepted, true, "属实", ReturnsJudgement.MISUSE, "资金空转回流", Money.cny("3000000.00")));

        assertThat(sql.queryForMap("select amount, reason from misuse_found where case_id = ?", caseId)).containsEntry("reason", "资金空转回流");
        assertThat(sql.queryForObject("select misused from loan_position where case_id = ?", Boolean.class, caseId)).isTrue();
    }

    @Test
    void whatComesBackAndIsExplainedIsNoMisuseAndNotAskedAgain() {
        does("inspector", "collect-evidence", evidence(List.of(paid("9000000.00", "A")), null, back(WEAVER, null, "2024-03-25", "3000000.00", null, null)));
        does("inspector", "report-inspection", report(seen(1)));
        does("risk-inspector", "recheck-inspection", new RecheckEntry(ReportOutcome.ACCEPTED, false, "属实", ReturnsJudgement.EXPLAINED, "合同解除退款，另行支付", null));
        assertThat(sql.queryForObject("select count(*) from misuse_found where case_id = ?", Integer.class, caseId)).isZero();

        on("2024-07-02");
        fires("inspection-due");
        does("inspector", "collect-evidence", Seen.spent(at(LocalDate.parse("2024-07-02"), List.of()), List.of(paid("9000000.00", "A")), null,
            List.of(back(WEAVER, null, "2024-03-25", "3000000.00", null, null))));
        does("inspector", "report-inspection", report());
        assertThat(flagged()).as("only the first time").containsExactly("MONEY_RETURNED 3000000.00 = 33.3%");
        assertThat(views.of(caseId).sample()).as("accepted before").isEmpty();
    }

    @Test
    void theBanksFiguresAreObeyed() {
        policy.suppose(Map.of("own-payment.sampled-above", new BigDecimal("500000"), "own-payment.sampled-within", BigDecimal.ONE,
            "own-payment.sampled-share", new BigDecimal("100"), "own-payment.returned-above", BigDecimal.TEN, "own-payment.returned-within",
            new BigDecimal("2")));
        try {
            does("inspector", "collect-evidence", evidence(List.of(to(WEAVER, ACCOUNT, "2024-03-19", "500000.01", "A"), paid("6000000.00", "B"),
                paid("1.00", "C")), null, back(WEAVER, null, "2024-03-22", "900000.00", null, null), back(WEAVER, null, "2024-03-23", "8000000.00", null, null),
                back(WEAVER, null, "2024-03-21", "90000.00", null, null)));
            assertThat(views.of(caseId).sample()).extracting(OwnPaymentViews.Row::sampled).containsExactly(SampledBecause.LARGE, SampledBecause.DRAWN,
                SampledBecause.DRAWN);
            does("inspector", "report-inspection", report(seen(1), seen(2), seen(3)));
            assertThat(flagged()).containsExactly("MONEY_RETURNED 990000.00 = 11.0%");
        } finally {
            policy.suppose(Map.of());
        }
    }
}
