package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures a customer's exposure against the limits and reserves of them. */
@Service
public class ExposureDesk {
    private final Exposures exposures;
    private final LimitChecks checks;
    private final LimitReservations reservations;
    private final RelatedExposure related;
    private final Policy policy;
    private final Stamps stamps;
    private final Trail trail;

    ExposureDesk(Exposures exposures, LimitChecks checks, LimitReservations reservations, RelatedExposure related, Policy policy, Stamps stamps, Trail trail) {
        this.exposures = exposures;
        this.checks = checks;
        this.reservations = reservations;
        this.related = related;
        this.policy = policy;
        this.stamps = stamps;
        this.trail = trail;
    }

    /**
     * Measures for a case and puts it on record; what is found is an outcome, not a refusal.
     *
     * @param unsecured whether nothing secures the loan, which a connected customer must not have (LIM-06)
     */
    @Transactional
    public LimitCheck check(String caseId, long resolutionId, long customerId, Money requested, boolean unsecured) {
        Limits limits = measure(caseId, customerId, requested);
        Optional<RelatedLimits> connected = measureRelated(caseId, customerId, requested, unsecured);
        String rule = limits.breach().or(() -> connected.flatMap(RelatedLimits::breach)).map(Limits.Breach::rule).orElse(null);
        LimitCheck check = checks.save(new LimitCheck(stamps.now(caseId), resolutionId, customerId, limits, rule));
        connected.ifPresent(found -> related.keep(check.id(), found));
        trail.about("limit-check", check.id(), null);
        trail.answered(check.outcome().name());
        breachOf(check).ifPresent(breach -> trail.because(breach.rule(), breach.reason()));
        return check;
    }

    /** Why a check says that a limit would be exceeded. */
    @Transactional(readOnly = true)
    public Optional<Limits.Breach> breachOf(LimitCheck check) {
        return check.limits().breach().or(() -> related.breachOf(check.id()));
    }

    /** The limits on related parties (LIM-05, LIM-06); empty where the customer is not connected to the bank. */
    @Transactional
    public Optional<RelatedLimits> measureRelated(String caseId, long customerId, Money requested, boolean unsecured) {
        return related.measure(caseId, customerId, requested, unsecured, stamps.now(caseId).bankDate());
    }

    /** What connects a customer to the bank on a day (关系人). */
    @Transactional(readOnly = true)
    public Optional<Connection> connectionOf(long customerId, LocalDate on) {
        return related.connection(customerId, on);
    }

    /** Measures afresh, with the customer's and the group's exposure held still until the transaction ends. */
    @Transactional
    public Limits measure(String caseId, long customerId, Money requested) {
        List<Long> group = exposures.groupOf(customerId);
        exposures.lock(group);
        return limits(caseId, customerId, group, requested, stamps.now(caseId).bankDate());
    }

    /** The same to look at, while the amount is still being considered: nothing is held still. */
    @Transactional(readOnly = true)
    public Limits wouldBe(String caseId, long customerId, Money requested) {
        return limits(caseId, customerId, exposures.groupOf(customerId), requested, stamps.now(caseId).bankDate());
    }

    /** Where a customer and the group stand, all living cases counted and nothing asked for, to look at: nothing is held still. */
    @Transactional(readOnly = true)
    public Limits standing(long customerId, LocalDate on) {
        return limits("", customerId, exposures.groupOf(customerId), Money.cny("0.00"), on);
    }

    /** The most that the bank may lend one customer (LIM-01, LIM-02). */
    @Transactional(readOnly = true)
    public Money limitOfCustomer(LocalDate on) {
        Money none = Money.cny("0.00");
        return limits(none, none, none, on).customerLimit();
    }

    private Limits limits(String exceptCase, long customerId, List<Long> group, Money requested, LocalDate on) {
        return limits(requested, exposures.owedAndReserved(List.of(customerId), exceptCase), exposures.owedAndReserved(group, exceptCase), on);
    }

    private Limits limits(Money requested, Money customer, Money group, LocalDate on) {
        return Limits.of(requested, customer, group, policy.amount("capital.net", on), policy.amount("capital.tier1-net", on),
            policy.percent("limit.single-borrower", on), policy.percent("limit.single-exposure", on), policy.percent("limit.group", on));
    }

    /** Reserves what was decided. @throws Refusal by LIM-01, LIM-02, LIM-03 or LIM-05 if others have used the limit since it was checked */
    @Transactional
    public LimitReservation reserve(String caseId, long customerId, long decisionId, Money amount, boolean unsecured) {
        Limits limits = measure(caseId, customerId, amount);
        limits.breach().or(() -> measureRelated(caseId, customerId, amount, unsecured).flatMap(RelatedLimits::breach)).ifPresent(breach -> {
            throw Refusal.by(breach.rule(), breach.chinese() + "。限额已被其他业务占用，请退回本案",
                breach.english() + ". Other cases have used the limit since; return this case");
        });
        LimitReservation reservation = reservations.save(new LimitReservation(stamps.now(caseId), customerId, decisionId, limits));
        trail.about("limit-reservation", reservation.id(), null);
        return reservation;
    }

    /** The latest check of a case. */
    @Transactional(readOnly = true)
    public Optional<LimitCheck> checkOf(String caseId) {
        return checks.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    /** The latest reservation of a case. */
    @Transactional(readOnly = true)
    public Optional<LimitReservation> reservationOf(String caseId) {
        return reservations.findFirstByCaseIdOrderByIdDesc(caseId);
    }
}
