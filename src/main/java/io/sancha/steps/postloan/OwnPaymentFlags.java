package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of a borrower's own payments asks for a reason (DIS-14). What the risk line accepted before is asked for no more. */
@Component
class OwnPaymentFlags {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final OwnPaymentLists lists;
    private final OwnPaymentsAccepted accepted;
    private final OwnPaymentPolicy policy;

    OwnPaymentFlags(OwnPaymentLists lists, OwnPaymentsAccepted accepted, OwnPaymentPolicy policy) {
        this.lists = lists;
        this.accepted = accepted;
        this.policy = policy;
    }

    List<RedFlag.Found> ofEvidence(InspectionEvidence evidence) {
        return lists.findByEvidenceId(evidence.id()).map(this::of).orElse(List.of());
    }

    private List<RedFlag.Found> of(OwnPaymentList list) {
        Optional<OwnPaymentList> before = accepted.last(list.caseId()).filter(one -> one.id() != list.id());
        List<OwnPaymentRow> known = before.map(OwnPaymentList::payments).orElse(List.of());
        List<OwnPaymentRow> rows = list.payments().stream().filter(row -> known.stream().noneMatch(old -> old.payment().equals(row.payment()))).toList();
        var found = new ArrayList<RedFlag.Found>();
        list.lacking().ifPresent(why -> found.add(RedFlag.Found.of(RedFlagKind.SUMMARY_LACKING, why)));
        add(found, RedFlagKind.PAYEE_CONNECTED, rows.stream().filter(row -> row.connectedAs() != null).toList());
        add(found, RedFlagKind.PAYEE_NOT_AGREED, rows.stream().filter(row -> !row.agreed() && row.connectedAs() == null).toList());
        var counted = new ArrayList<>(before.map(OwnPaymentFlags::counted).orElse(List.of()));
        boolean more = counted(list).stream().anyMatch(one -> !counted.remove(one));
        if (more && tooMuch(list.returned(), list.drawn(), policy.returnedAbove(list.bankDate()))) {
            found.add(RedFlag.Found.of(RedFlagKind.MONEY_RETURNED, list.returned().amount().toPlainString() + " = "
                + share(list.returned(), list.drawn()).toPlainString() + "%"));
        }
        return found;
    }

    private static List<MoneyBack> counted(OwnPaymentList list) {
        return list.returns().stream().filter(MoneyBackRow::counted).map(MoneyBackRow::told).toList();
    }

    /** Whether more came back than a percentage of what was drawn, to the last fen. */
    static boolean tooMuch(Money returned, Money drawn, BigDecimal above) {
        return returned.amount().multiply(HUNDRED).compareTo(drawn.amount().multiply(above)) > 0;
    }

    /** Per cent of what was drawn, to a tenth, as it is shown. */
    static BigDecimal share(Money returned, Money drawn) {
        return returned.amount().multiply(HUNDRED).divide(drawn.amount(), 1, RoundingMode.HALF_UP);
    }

    private static void add(List<RedFlag.Found> found, RedFlagKind kind, List<OwnPaymentRow> rows) {
        if (!rows.isEmpty()) {
            found.add(RedFlag.Found.of(kind, rows.stream().map(row -> row.payee() + " " + row.amount().amount().toPlainString()).distinct()
                .collect(Collectors.joining("; "))));
        }
    }

    /** Payments that were drawn and whose vouchers were not seen. */
    static List<RedFlag.Found> ofVouchers(List<VoucherSeen> vouchers) {
        List<VoucherSeen> lacking = vouchers.stream().filter(one -> !one.seen()).toList();
        return lacking.isEmpty() ? List.of() : List.of(RedFlag.Found.of(RedFlagKind.VOUCHER_LACKING, lacking.stream()
            .map(one -> "#" + one.paymentNumber() + " " + one.remark()).collect(Collectors.joining("; "))));
    }
}
