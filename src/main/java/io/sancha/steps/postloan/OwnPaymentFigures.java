package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.LiveFigures;
import io.sancha.platform.task.TypedSoFar;
import io.sancha.steps.disbursement.SelfPayments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the payments and what came in come to while they are typed (DIS-14). */
@Component
class OwnPaymentFigures implements LiveFigures<OwnPaymentFigures.Figures> {
    private final SelfPayments selfPayments;
    private final OwnPaymentDesk desk;
    private final OwnPaymentPolicy policy;
    private final Clock clock;

    OwnPaymentFigures(SelfPayments selfPayments, OwnPaymentDesk desk, OwnPaymentPolicy policy, Clock clock) {
        this.selfPayments = selfPayments;
        this.desk = desk;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param left what is not told of yet; negative where it is too much @param cameBack what counts as come back @param marked whether that is too much
     * @param doubted payments to somebody who is connected, or was not agreed
     */
    record Figures(Money drawn, Money listed, Money left, Money cameBack, BigDecimal returnedShare, BigDecimal returnedAbove, Boolean marked,
        List<Doubted> doubted) {
    }

    record Doubted(String payee, Money amount, String connectedAs, boolean agreed) {
    }

    @Override
    public String task() {
        return "collect-evidence";
    }

    @Override
    public String name() {
        return "ownPaymentsNow";
    }

    @Override
    public Optional<Figures> of(String caseId, TypedSoFar typed) {
        return selfPayments.of(caseId).map(drawn -> figures(caseId, drawn, typed));
    }

    private Figures figures(String caseId, SelfPayments.Drawn drawn, TypedSoFar typed) {
        LocalDate today = LocalDate.now(clock);
        List<OwnPayment> told = desk.told(caseId, typed.rows("ownPayments", OwnPayment.class));
        OwnPaymentMarks marks = desk.marks(caseId, drawn, today);
        List<OwnPaymentRow> rows = marks.payments(told, Map.of());
        Money listed = Money.sum(told.stream().map(OwnPayment::amount).toList(), Money.CNY);
        Money returned = Money.sum(marks.returns(told, typed.rows("moneyBack", MoneyBack.class)).stream().filter(MoneyBackRow::counted)
            .map(MoneyBackRow::amount).toList(), Money.CNY);
        BigDecimal share = OwnPaymentFlags.share(returned, drawn.amount());
        BigDecimal above = policy.returnedAbove(today);
        return new Figures(drawn.amount(), listed, drawn.amount().minus(listed), returned, share, above,
            OwnPaymentFlags.tooMuch(returned, drawn.amount(), above), rows.stream().filter(row -> row.connectedAs() != null || !row.agreed())
                .map(row -> new Doubted(row.payee(), row.amount(), row.connectedAs(), row.agreed())).toList());
    }
}
