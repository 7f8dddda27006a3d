package io.sancha.account;

import io.sancha.audit.Refusal;
import io.sancha.money.Money;
import java.time.LocalDate;

/** What must hold before something happens to an account. */
final class EventRules {
    private EventRules() {
    }

    static void check(LoanAccount account, LoanPosition position, LoanEvent.Kind kind, Money amount, LocalDate valueDate, LocalDate today) {
        boolean moves = kind == LoanEvent.Kind.PAYMENT || kind == LoanEvent.Kind.COST;
        if (moves && !amount.isPositive()) {
            throw Refusal.ofInput("amount", "金额须大于零，收到 " + amount.amount().toPlainString(), "the amount must be above zero, found " + amount);
        }
        if (!amount.currency().equals(account.principal().currency())) {
            throw Refusal.ofInput("amount", "币种应为 " + account.principal().currency(), "the loan is in " + account.principal().currency() + ", found " + amount);
        }
        if (valueDate.isAfter(today)) {
            throw Refusal.ofInput("valueDate", "起息日 " + valueDate + " 晚于今日 " + today, "the value date " + valueDate + " lies after today, " + today);
        }
        if (valueDate.isBefore(account.disbursedOn())) {
            throw Refusal.ofInput("valueDate", "起息日 " + valueDate + " 早于放款日 " + account.disbursedOn(),
                "the value date " + valueDate + " lies before the disbursement on " + account.disbursedOn());
        }
        if (kind == LoanEvent.Kind.WRITE_OFF && position.state().isClosed()) {
            throw Refusal.by("COL-08", "贷款已结清或已核销", "the loan is settled or written off already");
        }
    }

    /** The same key again: the same event does nothing, another one is refused. */
    static Receipt same(LoanEvent known, LoanEvent.Kind kind, Money amount, LocalDate valueDate, Receipt receipt) {
        if (known.kind() != kind || !known.amount().equals(amount) || !known.valueDate().equals(valueDate)) {
            throw Refusal.ofInput("key", "编号 " + known.key() + " 已用于另一笔业务", "the key " + known.key() + " belongs to another event");
        }
        return receipt;
    }

    static void checkNotTooMuch(Allocation allocation, Money amount) {
        if (allocation.overpaid().isPositive()) {
            Money most = amount.minus(allocation.overpaid());
            throw Refusal.by("COL-10", "金额 " + amount.amount().toPlainString() + " 超过可收金额，最多 " + most.amount().toPlainString(),
                "the amount " + amount + " is more than can be taken, at most " + most);
        }
    }
}
