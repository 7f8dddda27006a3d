package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.Allocation;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import java.util.List;

/** What must hold before something happens to an account. */
final class EventRules {
    private EventRules() {
    }

    static void check(LoanAccount account, LoanPosition position, LoanEvent event, LocalDate today) {
        if (event instanceof LoanEvent.OfMoney moves) {
            checkAmount(account, moves.amount());
        }
        checkNotAhead("valueDate", event.valueDate(), today);
        checkWithinLoan(account, "valueDate", event.valueDate());
        if (event instanceof LoanEvent.WriteOff && position.state().isClosed()) {
            throw Refusal.by("COL-08", "贷款已结清或已核销", "the loan is settled or written off already");
        }
    }

    private static void checkAmount(LoanAccount account, Money amount) {
        if (!amount.isPositive()) {
            throw Refusal.ofInput("amount", "金额须大于零，收到 " + amount.amount().toPlainString(), "the amount must be above zero, found " + amount);
        }
        if (!amount.currency().equals(account.principal().currency())) {
            throw Refusal.ofInput("amount", "币种应为 " + account.principal().currency(), "the loan is in " + account.principal().currency() + ", found " + amount);
        }
    }

    static void checkNotAhead(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.ofInput(field, "起息日 " + day + " 晚于今日 " + today, "the value date " + day + " lies after today, " + today);
        }
    }

    static void checkWithinLoan(LoanAccount account, String field, LocalDate day) {
        if (day.isBefore(account.disbursedOn())) {
            throw Refusal.ofInput(field, "起息日 " + day + " 早于放款日 " + account.disbursedOn(), "the value date " + day + " lies before the disbursement on "
                + account.disbursedOn());
        }
    }

    /** COL-10: only where principal is repaid in instalments can they be fewer. */
    static void checkChoice(EarlyRepayment choice, RepaymentMethod method) {
        if (choice != null && !choice.suits(method)) {
            throw Refusal.by("COL-10", "还款方式 " + method + " 到期一次还本，early 不能选 SHORTEN_TERM（缩短期限）",
                "the principal is repaid at once (" + method + "): early cannot be SHORTEN_TERM");
        }
    }

    /** An event is taken back once, and a taking back not at all. */
    static void checkReversible(LoanEvent wrong, List<LoanEvent> events, String key) {
        boolean again = events.stream()
            .anyMatch(event -> event instanceof LoanEvent.Reversal reversal && reversal.reverses() == wrong.id() && !event.key().equals(key));
        if (wrong instanceof LoanEvent.Reversal || again) {
            throw Refusal.ofInput("key", "业务 " + wrong.key() + " 已冲正或本身是冲正",
                "the event " + wrong.key() + " is taken back already, or takes another back itself");
        }
    }

    /** The same key again: the same event does nothing, another one is refused. */
    static void checkSame(LoanEvent known, LoanEvent event) {
        if (!known.tellsTheSame(event)) {
            throw Refusal.ofInput("key", "编号 " + known.key() + " 已用于另一笔业务", "the key " + known.key() + " belongs to another event");
        }
    }

    /** COL-10: no more than settles the loan. */
    static void checkNotTooMuch(Allocation allocation) {
        if (allocation.overpaid().isPositive()) {
            Money most = allocation.amount().minus(allocation.overpaid());
            throw Refusal.by("COL-10", "金额 " + allocation.amount().amount().toPlainString() + " 超过可收金额，最多 " + most.amount().toPlainString(),
                "the amount " + allocation.amount() + " is more than can be taken, at most " + most).atField("amount");
        }
    }

    /** COL-10: what a payment brings beyond what is due, without settling the loan, is used as the borrower chose. */
    static void checkChosen(Allocation allocation, EarlyRepayment choice) {
        Money rest = allocation.early().plus(allocation.held());
        if (choice == null && rest.isPositive()) {
            Money due = allocation.amount().minus(rest);
            throw Refusal.by("COL-10", "金额 " + allocation.amount().amount().toPlainString() + " 超过应还 " + due.amount().toPlainString()
                + "，须按借款人选择填写 early：REDUCE_INSTALMENT（减少月供）、SHORTEN_TERM（缩短期限）或 HOLD（留待下期）",
                "the amount " + allocation.amount() + " is more than what is due, " + due
                    + ": early must say what the borrower chose, REDUCE_INSTALMENT, SHORTEN_TERM or HOLD (kept for what falls due next)").atField("early");
        }
    }
}
