package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.Receipt;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** COL-10: money held for the next due, from the payment to the night on which it falls due. */
class HeldMoneyAtNightTest extends IntegrationTest {
    private static final LocalDate DRAWN = LocalDate.parse("2022-10-17");
    private static final LocalDate PAID = LocalDate.parse("2022-10-29");
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private Trail trail;

    private void on(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
    }

    /** A million at 12.17 % on a year of 365 days, interest each month. */
    private String million(int months) {
        on(DRAWN);
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("1000000.00"), DRAWN).at(Rate.annualPercent("12.17")).instalments(months)
            .repaid(RepaymentMethod.INTEREST_THEN_PRINCIPAL).counted(DayCount.ACT_365).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    private void daysPass(String number, LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            on(day);
            endOfDay.run(day, Partition.of(number));
            assertThat(loans.lacking(number)).as("lacking after " + day).isZero();
        }
    }

    @Test
    void aFenShortOfThePayoffIsAPayment() {
        String number = million(12);
        daysPass(number, DRAWN, PAID.minusDays(1));
        on(PAID);
        assertThat(loans.payoff(number, PAID).total()).isEqualTo(Money.cny("1004001.10"));
        Receipt receipt = loans.pay(new LoanPayment("P", number, Money.cny("1004001.09"), PAID, EarlyRepayment.REDUCE_INSTALMENT));
        assertThat(receipt.settled().principal()).isEqualTo(Money.cny("1000000.00"));
        assertThat(receipt.held()).isEqualTo(Money.cny("4001.09"));
        daysPass(number, PAID, LocalDate.parse("2022-11-17"));
        assertThat(loans.position(number).held()).isEqualTo(Money.cny("0.00"));
        assertThat(loans.position(number).interestDue()).isEqualTo(Money.cny("0.01"));
        loans.pay(new LoanPayment("Q", number, Money.cny("0.01"), LocalDate.parse("2022-11-17")));
        assertThat(loans.position(number).state()).isEqualTo(LoanState.SETTLED);
        assertThat(loans.lacking(number)).isZero();
    }

    @Test
    void refusesMoreThanThePayoffAndARestNobodyChoseAbout() {
        String number = million(12);
        on(PAID);
        assertThatThrownBy(() -> loans.pay(new LoanPayment("P", number, Money.cny("1004001.11"), PAID, EarlyRepayment.HOLD)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).contains("amount"));
        assertThatThrownBy(() -> loans.pay(new LoanPayment("P", number, Money.cny("1004001.09"), PAID)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule() + " " + refusal.field().orElse("")).isEqualTo("COL-10 early"));
        assertThat(loans.pay(new LoanPayment("P", number, Money.cny("1004001.10"), PAID)).after()).isEqualTo(LoanState.SETTLED);
    }

    /** Held, it pays each month as that falls due, until nothing is held; the case hears of the maturity as of any other. */
    @Test
    void whatIsHeldPaysEachDueUntilNothingIsHeld() {
        String number = million(3);
        on(PAID);
        Money all = loans.payoff(number, PAID).total();
        loans.pay(new LoanPayment("P", number, all.minus(Money.cny("0.01")), PAID, EarlyRepayment.HOLD));
        daysPass(number, PAID, LocalDate.parse("2022-12-31"));
        // a million and twelve days' interest, less two months' interest
        assertThat(loans.position(number).held()).isEqualTo(all.minus(Money.cny("0.01")).minus(Money.cny("10336.16")).minus(Money.cny("10002.74")));
        assertThat(loans.position(number).daysPastDue()).isZero();
        LocalDate maturity = LocalDate.parse("2023-01-17");
        daysPass(number, LocalDate.parse("2023-01-01"), maturity);
        assertThat(loans.position(number).held()).isEqualTo(Money.cny("0.00"));
        assertThat(loans.position(number).state()).isEqualTo(LoanState.MATURED);
        assertThat(trail.of(loans.required(number).caseId(), 0, 100)).anySatisfy(record -> assertThat(record.outcome()).isEqualTo("MATURED"));
        // three months' interest less that of twelve days, and the fen
        assertThat(loans.due(number, maturity).total()).isEqualTo(Money.cny("26673.97"));
        loans.pay(new LoanPayment("Q", number, Money.cny("26673.97"), maturity));
        assertThat(loans.position(number).state()).isEqualTo(LoanState.SETTLED);
    }

    /** Over REST: the choice is asked for by its field, and statement and explanation tell what is held. */
    @Test
    void theAccountantIsToldWhatToChoose() {
        String number = million(12);
        on(PAID);
        var accountant = Visitor.as(rest, "accountant");
        var missing = accountant.post("/api/loans/" + number + "/payments", "{\"key\":\"P\",\"amount\":\"5000.00\"}");
        assertThat(missing.getStatusCode().value()).isEqualTo(422);
        assertThat(missing.getBody().get("rule").asText() + " " + missing.getBody().get("field").asText()).isEqualTo("COL-10 early");
        var unknown = accountant.post("/api/loans/" + number + "/payments", "{\"key\":\"P\",\"amount\":\"5000.00\",\"early\":\"LATER\"}");
        assertThat(unknown.getStatusCode().value()).isEqualTo(422);
        var taken = accountant.post("/api/loans/" + number + "/payments", "{\"key\":\"P\",\"amount\":\"5000.00\",\"early\":\"HOLD\"}");
        assertThat(taken.getBody().get("held").asText()).isEqualTo("5000.00");
        JsonNode lines = accountant.get("/api/loans/" + number + "/statement").getBody().get("lines");
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.get("what").asText() + " " + last.get("held").asText()).isEqualTo("留待下期 Held for the next due 5000.00");
        assertThat(accountant.get("/api/loans/" + number + "/explain?on=" + PAID).getBody().get("held").asText()).isEqualTo("5000.00");
        assertThat(trail.of(loans.required(number).caseId(), 0, 100)).filteredOn(record -> "receive-payment".equals(record.place().task()))
            .filteredOn(record -> !"REFUSED".equals(record.outcome())).singleElement().satisfies(record -> {
                assertThat(record.actor() + " " + record.place().duty()).isEqualTo("accountant accountant");
                assertThat(record.references()).extracting(reference -> reference.kind() + " " + reference.key())
                    .containsExactly("loan-event " + number + "/P");
            });
    }
}
