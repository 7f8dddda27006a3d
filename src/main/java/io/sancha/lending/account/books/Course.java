package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How a loan runs by its plan: principal that is lent out earns interest night by night and falls due instalment by instalment. What has
 * fallen due is paid elsewhere.
 */
final class Course {
    private final Ledger ledger;
    private final Running running;
    private final Money nothing;
    private final List<OpenDue> dues = new ArrayList<>();
    private final List<Night> nights = new ArrayList<>();
    private final List<LoanPlan> plans = new ArrayList<>();
    private PlannedInstalment next;
    private Money normal;

    Course(Agreement agreement, Ledger ledger) {
        this.ledger = ledger;
        this.running = new Running(agreement.account());
        this.nothing = agreement.account().nothing();
        this.normal = agreement.account().principal();
        replan(agreement.plan());
    }

    /** From now on this plan holds. */
    void replan(LoanPlan made) {
        plans.add(made);
        next = made.first();
    }

    /** What falls due by this day falls due: interest of the period rounded once, principal as planned. */
    void settle(LocalDate day) {
        while (next != null && !next.settlesOn().isAfter(day)) {
            while (running.accruedTo().isBefore(next.accruesTo())) {
                accrue(running.accruedTo());
            }
            fallDue(next == plan().last() ? normal : next.principal().min(normal), next.settlesOn());
        }
    }

    /** All that is lent out falls due at once, with the interest to the day: there is no instalment after it. */
    void fallDueAtOnce(LocalDate day) {
        if (next != null) {
            fallDue(normal, day);
            next = null;
        }
    }

    /**
     * Closes the running period ahead of its time: the interest that it has earned is due on the day. One that has earned less than half a
     * fen is given up, and its number with it.
     *
     * @return the number of the next instalment
     */
    int closeRunningPeriod(LocalDate day) {
        if (next == null) {
            return dues.get(dues.size() - 1).planned().number() + 1;
        }
        int number = next.number();
        if (accrued().isZero()) {
            running.beginAnew();
            return number;
        }
        next = next.closedOn(day, accrued(), normal);
        fallDue(nothing, day);
        return number + 1;
    }

    private void fallDue(Money principal, LocalDate valueDate) {
        var due = new OpenDue(next, principal, accrued());
        ledger.post(PostingKind.SETTLE_INTEREST, next.number(), due.interest(), valueDate);
        dues.add(due);
        normal = normal.minus(principal);
        running.beginAnew();
        next = plan().row(next.number() + 1).orElse(null);
    }

    /** The night that begins on this day earns its interest, unless it has. */
    void night(LocalDate day) {
        if (!running.accruedTo().isAfter(day)) {
            accrue(day);
        }
    }

    private void accrue(LocalDate day) {
        Optional<Stretch> stretch = normal.isZero() ? Optional.empty() : plan().stretch(day);
        Optional<Night> night = stretch.map(s -> new Night(day, Night.Kind.INTEREST, s.instalment(), normal, s.rate(), s.numerator(), s.denominator()));
        night.ifPresent(nights::add);
        running.pass(day, night);
    }

    /** A night that earned something else. */
    void note(Night penal) {
        nights.add(penal);
    }

    /** More is lent out. */
    void lend(Money amount) {
        normal = normal.plus(amount);
    }

    /** Principal that is not due yet is paid. @return how much of what is offered it takes */
    Money repay(Money offered) {
        Money repaid = offered.min(normal);
        normal = normal.minus(repaid);
        return repaid;
    }

    List<OpenDue> dues() {
        return Collections.unmodifiableList(dues);
    }

    List<Night> nights() {
        return Collections.unmodifiableList(nights);
    }

    List<LoanPlan> plans() {
        return Collections.unmodifiableList(plans);
    }

    Optional<PlannedInstalment> next() {
        return Optional.ofNullable(next);
    }

    Money normal() {
        return normal;
    }

    Money accrued() {
        return running.rounded();
    }

    /** The interest of the running period, exact. */
    Unrounded exact() {
        return running.exact();
    }

    /** The first night that has not earned ordinary interest yet. */
    LocalDate accruedTo() {
        return running.accruedTo();
    }

    private LoanPlan plan() {
        return plans.get(plans.size() - 1);
    }
}
