package io.sancha.lending.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanPayment;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** CTL-01, CTL-02: from 500,000 yuan a day on, what one accountant enters another confirms on the same day, once. */
class TwoHandsTest extends CounterStory {
    @Autowired
    private PaymentDesk desk;
    @Autowired
    private UnconfirmedPayments night;
    @Autowired
    private EngineActors people;
    @Autowired
    private Turns turns;
    @Autowired
    private Trail trail;

    private List<String> outcomes() {
        return trail.of(caseId, 0, 500).stream().map(TrailRecord::outcome).toList();
    }

    @Test
    void belowTheAmountOneHandBooksAndSplittingGainsNothing() {
        assertThat(enters("accountant", "A", "300000.00").getStatusCode().value()).isEqualTo(200);
        assertThat(booked()).isEqualTo(1);

        assertThat(enters("accountant", "B", "199999.99").getStatusCode().value()).as("both together stay below").isEqualTo(200);
        assertThat(enters("accountant", "C", "0.01").getStatusCode().value()).as("half a million of one day is reached").isEqualTo(202);
        on("2024-04-19");
        assertThat(enters("accountant", "D", "300000.00").getStatusCode().value()).as("another day").isEqualTo(200);
        assertThat(booked()).isEqualTo(3);
    }

    @Test
    void anotherAccountantConfirmsAndItIsBookedOnceHoweverOftenItIsSent() {
        long entry = waiting("P", "1000000.00");
        assertThat(waiting("P", "1000000.00")).as("the same key is the same entry").isEqualTo(entry);
        isRefused(enters("accountant", "P", "999999.00"), "INPUT");
        assertThat(booked()).isZero();

        var own = confirms("accountant", entry);
        isRefused(own, "CTL-01");
        assertThat(own.getBody().path("en").asText()).contains("you entered this payment; another accountant confirms it");

        var receipt = confirms("accountant-2", entry);
        assertThat(receipt.getStatusCode().value()).isEqualTo(200);
        assertThat(receipt.getBody().at("/settled/interest").asText()).isEqualTo("11237.50");
        assertThat(confirms("accountant-2", entry).getBody()).as("asked again").isEqualTo(receipt.getBody());
        assertThat(enters("accountant", "P", "1000000.00").getBody().at("/settled/interest").asText()).isEqualTo("11237.50");
        assertThat(booked()).isEqualTo(1);
        isRefused(cancels("accountant", entry, "退款"), "CTL-01");
        assertThat(outcomes()).contains("WAITS_FOR_SECOND", "REFUSED");
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneBooks() throws Exception {
        long entry = waiting("P", "1000000.00");
        var start = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> tries = Stream.of("accountant-2", "accountant-3").map(user -> both.submit(() -> {
                start.await();
                try {
                    people.actingAs(new Actor(user, Set.of("accountant", "branch-0101"), Set.of("0101")), () -> desk.confirm(entry));
                    return true;
                } catch (Refusal refused) {
                    assertThat(refused.rule()).isEqualTo("CTL-01");
                    assertThat(refused.english()).contains("confirmed this payment; it is booked");
                    return false;
                }
            })).toList();
            start.countDown();
            assertThat(Stream.of(tries.get(0).get(), tries.get(1).get()).filter(done -> done)).hasSize(1);
        } finally {
            both.shutdown();
        }
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void whatTwoHandsBookedAndWasTakenBackLeavesOneHandNoMore() {
        confirms("accountant-2", waiting("P", "1000000.00"));
        inAnAct(caseId, () -> {
            loans.reverse("R", number, "P", "wrong loan");
            return caseId;
        });
        assertThat(enters("accountant", "Q", "500000.00").getStatusCode().value()).isEqualTo(202);
    }

    @Test
    void whatTwoHandsBookedIsNotCountedHoweverManyEntriesFollow() {
        confirms("accountant-2", waiting("P", "1000000.00"));
        sql.update("""
            with entered as (insert into payment_entry (loan_number, case_id, key, amount, currency, two_hands_from, bank_date, recorded_at, recorded_by)
              select ?, ?, 'M' || i, 1, 'CNY', 1, '2024-04-18'::date, now(), 'accountant' from generate_series(1, 200) i returning id)
            insert into payment_entry_ending (entry_id, ending, bank_date, recorded_at, recorded_by)
            select id, 'LAPSED', '2024-04-18'::date, now(), 'system' from entered""", number, caseId);
        assertThat(enters("accountant", "Q", "1000.00").getStatusCode().value()).isEqualTo(200);
    }

    /** Else a payment is summed up without what is confirmed meanwhile, and what is confirmed is taken off all the same. */
    @Test
    void whoConfirmsOrCancelsWaitsWhileAPaymentOfTheLoanIsTaken() throws Exception {
        long first = waiting("P", "1000000.00");
        long second = waiting("Q", "600000.00");
        ExecutorService other = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> acts = inAnAct(caseId, () -> {
                turns.take("payments/" + number);
                List<Future<?>> begun = List.of(other.submit(() -> secondHand(() -> desk.confirm(first))), other.submit(() -> secondHand(() -> {
                    desk.cancel(second, "重复登记");
                    return null;
                })));
                begun.forEach(act -> assertThatThrownBy(() -> act.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class));
                return begun;
            });
            for (Future<?> act : acts) {
                act.get();
            }
        } finally {
            other.shutdown();
        }
        assertThat(booked()).isEqualTo(1);
    }

    private Object secondHand(Callable<Object> act) throws Exception {
        return people.actingAs(new Actor("accountant-2", Set.of("accountant", "branch-0101"), Set.of("0101")), act);
    }

    @Test
    void whatIsCancelledIsNotBookedAndItsKeyIsSpent() {
        long entry = waiting("P", "1000000.00");
        isRefused(cancels("accountant-2", entry, ""), "CTL-01");

        assertThat(cancels("accountant-2", entry, "金额与凭证不符").getStatusCode().value()).isEqualTo(204);
        isRefused(confirms("accountant-2", entry), "CTL-01");
        isRefused(cancels("accountant", entry, "再撤一次"), "CTL-01");
        var again = enters("accountant", "P", "1000000.00");
        isRefused(again, "CTL-01");
        assertThat(again.getBody().path("zh").asText()).contains("金额与凭证不符");
        assertThat(booked()).isZero();
        assertThat(outcomes()).contains("CANCELLED");
        assertThat(waiting("Q", "1000000.00")).isNotEqualTo(entry);
    }

    @Test
    void anEntryLapsesWithItsDay() {
        long entry = waiting("P", "1000000.00");
        assertThat(night.lapse(LocalDate.parse("2024-04-17"))).as("its day has not ended").isZero();
        on("2024-04-19");
        isRefused(confirms("accountant-2", entry), "CTL-02");

        night.lapse(LocalDate.parse("2024-04-18"));
        isRefused(confirms("accountant-2", entry), "CTL-02");
        isRefused(enters("accountant", "P", "1000000.00"), "CTL-02");
        assertThat(outcomes()).contains("LAPSED");
        assertThat(booked()).isZero();
        assertThat(night.lapse(LocalDate.parse("2024-04-18"))).as("once").isZero();
    }

    @Test
    void theDatabaseRefusesWhoWritesPastTheCode() {
        long entry = waiting("P", "1000000.00");
        String ends = "insert into payment_entry_ending (entry_id, ending, bank_date, recorded_at, recorded_by) values (?, 'CONFIRMED', ?::date, now(), ?)";

        assertThatThrownBy(() -> sql.update(ends, entry, "2024-04-18", "accountant")).isInstanceOf(DataIntegrityViolationException.class)
            .hasMessageContaining("CTL-01");
        assertThatThrownBy(() -> sql.update(ends, entry, "2024-04-19", "accountant-2")).hasMessageContaining("CTL-02");
        assertThatThrownBy(() -> inAnAct(caseId, () -> loans.pay(new LoanPayment("P", number,
            Money.cny("1000000.00"), LocalDate.parse("2024-04-18"))))).hasMessageContaining("CTL-01");
        assertThatThrownBy(() -> sql.update("update payment_entry set amount = 1 where id = ?", entry)).isInstanceOf(Exception.class);
    }
}
