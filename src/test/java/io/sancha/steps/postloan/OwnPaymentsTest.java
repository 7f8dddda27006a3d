package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sancha.PastTheTriggers;
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
    private Kin kin;
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

    private static OwnPayment dyed(String amount, String proof) {
        return to("某印染有限公司", "6228480000000000029", "2024-03-20", amount, proof);
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
        does("inspector", "collect-evidence", evidence(List.of(paid("1000000.01", "A"), dyed("1000000.00", "B"),
            to("某纱线公司", "6228480000000000037", "2024-03-20", "900000.00", "C"), to("某路边商店", "6228480000000000099", "2024-03-25", "50000.00", "D")), null));
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
        assertThat(flagged()).containsExactlyInAnyOrder("PAYEE_NOT_AGREED 某纱线公司 900000.00; 某路边商店 50000.00", "VOUCHER_LACKING #" + drawn + " 发票遗失");
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
    }

    @Test
    void aSummaryThatLacksAsksForAReasonAndIsAskedForAgain() {
        does("inspector", "collect-evidence", evidence(List.of(), "借款人尚未报送"));
        does("inspector", "report-inspection", report());
        assertThat(flagged()).containsExactly("SUMMARY_LACKING 借款人尚未报送");
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, false, "属实"));
        theNextIsDue();
        refusedAt("ownPayments", at(JULY, List.of()));
    }

    private static final LocalDate JULY = LocalDate.parse("2024-07-02");

    private void theNextIsDue() {
        on("2024-07-02");
        fires("inspection-due");
    }

    private void accepted(ReportEntry report) {
        does("inspector", "report-inspection", report);
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, false, "属实"));
    }

    @Test
    void anInspectionWithoutASummaryAsksForNoVouchersOfTheLastOne() {
        does("inspector", "collect-evidence", evidence(List.of(paid("9000000.00", "A")), null));
        assertThat(views.of(caseId).sample()).hasSize(1);
        accepted(report(seen(1)));
        theNextIsDue();
        does("inspector", "collect-evidence", at(JULY, List.of()));
        assertThat(views.of(caseId).payments()).as("the last summary is shown").hasSize(1);
        assertThat(views.of(caseId).sample()).as("nothing of it was drawn for this inspection").isEmpty();
        does("inspector", "report-inspection", report());
    }

    @Test
    void whatWasAcceptedStaysRowByRow() {
        MoneyBack came = back("某贸易公司", null, "2024-03-27", "100.00", null, true);
        does("inspector", "collect-evidence", evidence(List.of(paid("3000000.00", "A"), dyed("2000000.00", "B")), null, came));
        accepted(report(seen(1), seen(2)));
        theNextIsDue();
        refusedAt("ownPayments", at(JULY, List.of(paid("3000000.00", "A"), dyed("2500000.00", "C"))));
        refusedAt("ownPayments", at(JULY, List.of(paid("3000000.00", "A"), dyed("2000000.00", "B2"))));
        List<OwnPayment> all = List.of(paid("3000000.00", "A"), dyed("2000000.00", "B"), paid("1.00", "D"));
        refusedAt("moneyBack", at(JULY, all));
        refusedAt("moneyBack", Seen.spent(at(JULY, List.of()), all, null, List.of(back("某贸易公司", null, "2024-03-27", "100.00", null, null))));
        does("inspector", "collect-evidence", Seen.spent(at(JULY, List.of()), all, null, List.of(came)));
    }

    @Test
    void moneyThatCameBackBesidesIsAskedForAlthoughTheSumIsNoHigher() {
        does("inspector", "collect-evidence", evidence(List.of(paid("9000000.00", "A")), null, back(WEAVER, null, "2024-03-25", "3000000.00", null, null)));
        does("inspector", "report-inspection", report(seen(1)));
        does("risk-inspector", "recheck-inspection", new RecheckEntry(ReportOutcome.ACCEPTED, false, "属实", ReturnsJudgement.EXPLAINED, "退款", null));
        theNextIsDue();
        does("inspector", "collect-evidence", Seen.spent(at(JULY, List.of()), List.of(paid("9000000.00", "A")), null,
            List.of(back(WEAVER, null, "2024-03-25", "3000000.00", null, null), back(WEAVER, null, "2024-03-26", "0.01", null, null))));
        does("inspector", "report-inspection", report());
        assertThat(flagged()).containsExactly("MONEY_RETURNED 3000000.00 = 33.3%", "MONEY_RETURNED 3000000.01 = 33.3%");
    }

    @Test
    void whatWasDrawnStaysDrawnUntilItsReportIsAccepted() {
        does("inspector", "collect-evidence", evidence(List.of(paid("3000000.00", "A"), dyed("2000000.00", "B")), null));
        does("inspector", "report-inspection", report(seen(1), seen(2)));
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.RETURNED, null, "凭证不清"));
        refusedAt("paymentsLacking", evidence(List.of(), "借款人尚未报送"));
        refusedAt("ownPayments", evidence(List.of(paid("3000000.00", "A"), dyed("100.00", "C")), null));
        policy.suppose(Map.of("own-payment.sampled-above", new BigDecimal("9000000"), "own-payment.sampled-share", BigDecimal.ZERO));
        try {
            does("inspector", "collect-evidence", evidence(List.of(to("某印染（有限）公司", "6228480000000000045", "2024-03-20", "2000000.00", "另一凭证"),
                paid("3100000.00", "A")), null));
        } finally {
            policy.suppose(Map.of());
        }
        assertThat(views.of(caseId).sample()).as("told with another paper, and corrected under the same").extracting(OwnPaymentViews.Row::sampled)
            .containsExactly(SampledBecause.LARGE, SampledBecause.LARGE);
    }

    @Test
    void aPaymentThatWasSplitCountsAsOne() {
        var sample = new OwnPaymentSample("seed", Money.cny("1000000.00"), LocalDate.parse("2024-04-17"), BigDecimal.ZERO);
        List<OwnPayment> split = List.of(paid("600000.00", "A"), to("某 纺织面料（有限）公司", "6228480000000000045", "2024-03-25", "400000.01", "B"),
            to("另一家", ACCOUNT, "2024-04-18", "900000.00", "C"), to("某商店", "6228480000000000099", "2024-03-20", "1000000.00", "D"));
        assertThat(sample.of(split, split)).containsOnlyKeys(split.get(0), split.get(1));
        assertThat(sample.of(split, split.subList(1, 4))).as("what was accepted before counts").containsOnlyKeys(split.get(1));
    }

    @Test
    void theShareIsComparedBeforeItIsRounded() {
        assertThat(OwnPaymentFlags.tooMuch(Money.cny("2700000.01"), Money.cny("9000000.00"), new BigDecimal("30"))).isTrue();
        assertThat(OwnPaymentFlags.tooMuch(Money.cny("2700000.00"), Money.cny("9000000.00"), new BigDecimal("30"))).isFalse();
    }

    @Test
    void whoWasToBePaidCountsForMoneyBackAndIsAgreedByNameAndAccountOnly() {
        does("inspector", "collect-evidence", evidence(List.of(to(WEAVER, "6228480000000000099", "2024-03-20", "9000000.00", "A")), null,
            back("某印染有限公司", null, "2024-03-20", "3000000.00", null, null)));
        does("inspector", "report-inspection", report(seen(1)));
        assertThat(flagged()).containsExactlyInAnyOrder("PAYEE_NOT_AGREED " + WEAVER + " 9000000.00", "MONEY_RETURNED 3000000.00 = 33.3%");
    }

    @Test
    void aWordForTheOwnerOfCollateralIsNobodysName() {
        PastTheTriggers.write(unbound -> unbound.update("update collateral set owner = 'SPOUSE' where case_id = ?", caseId));
        assertThat(sql.queryForList("select name from case_party where case_id = ?", String.class, caseId)).contains("SPOUSE");
        assertThat(kin.of(caseId).role("SPOUSE")).isEmpty();
    }

    @Test
    void accountsAreDigits() {
        assertThat(Refusal.in(catchThrowable(() -> does("inspector", "collect-evidence", evidence(List.of(to(WEAVER, "6228-x", "2024-03-20", "1.00", "A")),
            null))))).isPresent();
        assertThat(to(WEAVER, " 6228 4800 0000 0000 011", "2024-03-20", "1.00", "A").account()).isEqualTo(ACCOUNT);
        assertThat(back(WEAVER, " ", "2024-03-20", "1.00", " ", null).account()).isNull();
    }

    @Test
    void moneyThatComesBackIsFoundAndBecomesAMisuseThroughTheRiskLine() {
        does("inspector", "collect-evidence", evidence(List.of(paid("9000000.00", "A")), null, back(WEAVER, null, "2024-03-27", "2699900.00", null, null),
            back("某贸易公司", null, "2024-03-27", "5000000.00", null, null), back(WEAVER, null, "2024-03-28", "900000.00", null, null),
            back("某另一公司", null, "2024-04-01", "100.00", null, true)));
        assertThat(views.of(caseId).cameBack()).as("from the payee within seven days of the payment, and what the inspector ticks")
            .isEqualTo(Money.cny("2700000.00"));
        does("inspector", "report-inspection", report(seen(1)));
        assertThat(flagged()).as("30 % is not above 30").isEmpty();
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
