package io.sancha.lending.collateral;

import io.sancha.kernel.secrecy.Identities;
import io.sancha.lending.casefile.Stamps;
import io.sancha.lending.search.Findable;
import io.sancha.lending.search.FindableKind;
import io.sancha.lending.search.Findables;
import io.sancha.lending.search.PersonKeys;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what secures a loan and tells it to the later stages. */
@Service
public class CollateralDesk {
    private final SecurityValuations valuations;
    private final Policy policy;
    private final Identities identities;
    private final Findables findables;
    private final PersonKeys persons;
    private final Stamps stamps;
    private final Trail trail;

    CollateralDesk(SecurityValuations valuations, Policy policy, Identities identities, Findables findables, PersonKeys persons, Stamps stamps,
        Trail trail) {
        this.findables = findables;
        this.persons = persons;
        this.valuations = valuations;
        this.policy = policy;
        this.identities = identities;
        this.stamps = stamps;
        this.trail = trail;
    }

    /**
     * Values the security of a case.
     *
     * @param borrower who cannot be their own surety
     * @throws Refusal GUA-01 for a disputed thing, GUA-08 for a surety who may not or cannot answer for more
     */
    @Transactional
    public Security value(String caseId, long investigationId, Borrower borrower, SecurityEntry entry) {
        return keep(caseId, investigationId, borrower, entry);
    }

    /** The security with which a loan was taken over, as the other system had it. @throws Refusal as {@link #value} */
    @Transactional
    public Security takeOver(String caseId, Borrower borrower, SecurityEntry entry) {
        return keep(caseId, null, borrower, entry);
    }

    private Security keep(String caseId, Long investigationId, Borrower borrower, SecurityEntry entry) {
        var stamp = stamps.now(caseId);
        check(borrower, entry);
        var security = new Security(stamp, investigationId, entry.shortfall() == null || entry.shortfall().isBlank() ? null : entry.shortfall().strip());
        entry.collateral().forEach(item -> security.add(new Collateral(stamp, security, item, ceiling(item.kind(), stamp.bankDate()))));
        entry.guarantors().forEach(surety -> security.add(new Guarantor(stamp, security, surety, identities.index(surety.idNumber()))));
        valuations.save(security);
        findables.note(caseId, findables(security));
        trail.about("security-valuation", security.id(), null);
        return security;
    }

    /** What may not secure a loan, or cannot. @throws Refusal as {@link #value} */
    public void check(Borrower borrower, SecurityEntry entry) {
        checkMarks(entry);
        for (int i = 0; i < entry.collateral().size(); i++) {
            CollateralRules.check(entry.collateral().get(i), "collateral[" + i + "]");
        }
        for (int i = 0; i < entry.guarantors().size(); i++) {
            CollateralRules.check(entry.guarantors().get(i), borrower, "guarantors[" + i + "]");
        }
    }

    /** What things and sureties that are still being typed would come to; those that may not secure a loan are left out. Nothing is kept. */
    public Security asTyped(String caseId, SecurityEntry entry) {
        var stamp = stamps.now(caseId);
        var security = new Security(stamp, null, null);
        entry.collateral().stream().filter(item -> !item.disputed() && item.appraisedValue().isPositive())
            .forEach(item -> security.add(new Collateral(stamp, security, item, ceiling(item.kind(), stamp.bankDate()))));
        entry.guarantors().stream().filter(surety -> surety.guaranteesGiven().compareTo(surety.netWorth()) <= 0)
            .forEach(surety -> security.add(new Guarantor(stamp, security, surety, null)));
        return security;
    }

    private List<Findable> findables(Security security) {
        return Stream.concat(security.collateral().stream().map(thing -> Findable.described(FindableKind.COLLATERAL, thing.description())),
            security.guarantors().stream().map(this::findable)).toList();
    }

    private Findable findable(Guarantor surety) {
        Findable named = Findable.named(FindableKind.GUARANTOR, surety.idNumberIndex(), surety.name());
        String number = surety.idNumber().number();
        return surety.idPaper().isEmpty() && surety.idNumber().isPublic() ? named.withNumber(number) : named.with(persons.of(number));
    }

    /** The security of the case as last valued; empty before that. */
    @Transactional(readOnly = true)
    public Optional<Security> find(String caseId) {
        return valuations.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    /** The same, for those who come after the valuation. @throws IllegalStateException if there has been none */
    @Transactional(readOnly = true)
    public Security of(String caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("the security of case " + caseId + " has not been valued"));
    }

    /** The security as valued in one investigation. @throws IllegalStateException if there has been no valuation */
    @Transactional(readOnly = true)
    public Security ofInvestigation(long investigationId) {
        return valuations.findFirstByInvestigationIdOrderByIdDesc(investigationId)
            .orElseThrow(() -> new IllegalStateException("investigation " + investigationId + " has not valued the security"));
    }

    /** Per cent of the appraised value that may be lent on a kind on that day (GUA-04, GUA-05). */
    BigDecimal ceiling(CollateralKind kind, LocalDate on) {
        return policy.percent("ltv." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), on);
    }

    private static void checkMarks(SecurityEntry entry) {
        Set<String> seen = new HashSet<>();
        List<String> marks = Stream.concat(entry.collateral().stream().map(SecurityEntry.Item::id), entry.guarantors().stream()
            .map(SecurityEntry.Surety::id)).toList();
        for (String mark : marks) {
            if (!seen.add(mark.strip())) {
                throw Refusal.ofInput("collateral", "编号 " + mark + " 重复，每项担保须有自己的编号", "the mark " + mark + " stands twice; each needs its own");
            }
        }
    }
}
