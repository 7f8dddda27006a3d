package io.sancha.tools.takeover;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.LoanEvent;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What happened to a loan of a portfolio, in the order of booking. */
record EventLine(SourceRow row, String loan, LoanEvent event) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/#+-]{0,63}");

    /** What the files tell of; what sets a plan anew comes as a loan whose books begin on the new plan's first day. */
    enum Kind {
        PAYMENT, COST, MISUSE, MISUSE_ENDED;

        static Kind of(LoanEvent event) {
            return event instanceof LoanEvent.Payment ? PAYMENT : event instanceof LoanEvent.Cost ? COST
                : event instanceof LoanEvent.Misuse ? MISUSE : MISUSE_ENDED;
        }
    }

    static EventLine of(SourceRow row) {
        var cells = new Cells(FileKind.EVENTS, row);
        Kind kind = cells.word("kind", Kind.class);
        String key = cells.text("key");
        if (!KEY.matcher(key).matches()) {
            throw cells.refused("key", "至多 64 位字母、数字和 . _ : / # + -", "has up to 64 letters, digits and . _ : / # + -");
        }
        LocalDate on = cells.day("value_date");
        Money amount = cells.money("amount");
        EarlyRepayment early = cells.word("early", EarlyRepayment.class);
        boolean money = kind == Kind.PAYMENT || kind == Kind.COST;
        if (money != (amount != null && amount.isPositive()) || early != null && kind != Kind.PAYMENT) {
            throw cells.refused("amount", "还款和费用须大于零，其他业务不填金额；多还处理只用于还款",
                "is above zero of a payment and of costs and empty of the others; early goes with payments alone");
        }
        LoanEvent.Entry entry = LoanEvent.Entry.of(key, on);
        return new EventLine(row, cells.text("loan_no"), switch (kind) {
            case PAYMENT -> new LoanEvent.Payment(entry, amount, early);
            case COST -> new LoanEvent.Cost(entry, amount);
            case MISUSE -> new LoanEvent.Misuse(entry);
            case MISUSE_ENDED -> new LoanEvent.MisuseEnded(entry);
        });
    }
}
