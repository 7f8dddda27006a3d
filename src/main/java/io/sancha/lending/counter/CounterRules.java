package io.sancha.lending.counter;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import io.sancha.platform.policy.Policy;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * CTL-01 (own rule, 经办复核): from an amount on that the policy names, a payment is entered by one accountant and confirmed by another. What one
 * hand booked on the loan the same day counts, so that nothing is gained by splitting. CTL-02: an entry is confirmed on its own day or not at all.
 */
@Component
class CounterRules {
    static final String TWO_HANDS = "CTL-01";
    static final String ONE_DAY = "CTL-02";
    private static final String FROM = "payment.two-hands-from";
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;
    private final Policy policy;
    private final WaitingPayments entries;
    private final Actors actors;

    CounterRules(Policy policy, WaitingPayments entries, Actors actors) {
        this.policy = policy;
        this.entries = entries;
        this.actors = actors;
    }

    /** The amount from which two accountants book a payment. */
    Money twoHandsFrom(LocalDate day) {
        return policy.amount(FROM, day);
    }

    boolean needsASecond(LoanAccount loan, Money amount, LocalDate today) {
        return amount.plus(entries.byOneHand(loan, today)).amount().compareTo(twoHandsFrom(today).amount()) >= 0;
    }

    /** @throws Refusal CTL-01 if it ended or is the person's own, CTL-02 if its day is over */
    void checkConfirms(WaitingPayment entry, String person, LocalDate today) {
        checkWaits(entry, today);
        if (entry.enteredBy().equals(person)) {
            throw Refusal.by(TWO_HANDS, "这笔还款由您登记，须由另一名会计复核入账", "you entered this payment; another accountant confirms it");
        }
    }

    /** @throws Refusal CTL-01 if it ended, CTL-02 if its day is over */
    void checkWaits(WaitingPayment entry, LocalDate today) {
        if (entry.ending() == WaitingPayment.Ending.CONFIRMED) {
            throw Refusal.by(TWO_HANDS, "这笔还款已由 " + actors.called(entry.endedBy()) + " 复核入账", actors.called(entry.endedBy())
                + " confirmed this payment; it is booked");
        }
        if (entry.ending() == WaitingPayment.Ending.CANCELLED) {
            throw Refusal.by(TWO_HANDS, "这笔登记已由 " + actors.called(entry.endedBy()) + " 撤销：" + entry.reason() + "。需要时请重新登记",
                actors.called(entry.endedBy()) + " cancelled this entry: " + entry.reason() + ". Enter the payment again if it is to be booked");
        }
        if (!entry.waits(today)) {
            throw Refusal.by(ONE_DAY, "这笔登记只在 " + entry.bankDate() + " 当日有效，已失效未入账，请按今日重新登记",
                "this entry held on " + entry.bankDate() + " only; it lapsed and nothing was booked. Enter the payment anew today");
        }
    }

    /** The same key again: the same payment does nothing, another one is refused. */
    static void checkSame(WaitingPayment known, PaymentEntry entry) {
        if (!known.says(entry)) {
            throw Refusal.ofInput("key", "编号 " + known.key() + " 已用于另一笔登记（" + known.amount().amount().toPlainString() + " 元）",
                "the key " + known.key() + " belongs to another entry, of " + known.amount());
        }
    }

    static String reason(String words) {
        String reason = words == null ? "" : words.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw Refusal.by(TWO_HANDS, "请写明撤销原因，" + SHORTEST_REASON + " 至 " + LONGEST_REASON + " 字",
                "say why it is cancelled, in " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters").atField("reason");
        }
        return reason;
    }
}
