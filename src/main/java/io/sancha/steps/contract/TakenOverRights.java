package io.sancha.steps.contract;

import io.sancha.lending.account.TakeOvers;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.lending.collateral.Collateral;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.lending.collateral.Security;
import io.sancha.platform.audit.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rights in security that came with a loan from another system: registered there, held here until the loan is settled (MIG-05, GUA-06). */
@Service
public class TakenOverRights {
    private final SecurityRegistrations registrations;
    private final VaultEntries vault;
    private final CollateralDesk collateral;
    private final TakeOvers takeOvers;
    private final Stamps stamps;
    private final Trail trail;

    TakenOverRights(SecurityRegistrations registrations, VaultEntries vault, CollateralDesk collateral, TakeOvers takeOvers, Stamps stamps, Trail trail) {
        this.registrations = registrations;
        this.vault = vault;
        this.collateral = collateral;
        this.takeOvers = takeOvers;
        this.stamps = stamps;
        this.trail = trail;
    }

    /**
     * A right as the other system has it.
     *
     * @param mark of the thing, as the files of the take-over name it
     * @param certificate number of the certificate
     * @param effectiveOn from when it stands
     * @param vaultNumber its place in the vault; null where the certificate is not in it
     */
    public record Right(String mark, String certificate, LocalDate effectiveOn, String vaultNumber) {
    }

    /** Whether something lies in this place of the vault already. */
    @Transactional(readOnly = true)
    public boolean isTaken(String vaultNumber) {
        return vault.existsByVaultNumber(vaultNumber);
    }

    /** Takes the rights in what was taken over as security of the case. */
    @Transactional
    public void take(String caseId, Security security, List<Right> rights) {
        Stamp stamp = stamps.now(caseId);
        Map<String, Collateral> things = security.collateral().stream().collect(Collectors.toMap(Collateral::mark, Function.identity()));
        for (Right right : rights) {
            Collateral thing = things.get(right.mark());
            SecurityRegistration kept = registrations.save(new SecurityRegistration(stamp, thing.id(), evidence(thing), right.certificate(),
                right.effectiveOn()));
            if (right.vaultNumber() != null) {
                vault.save(new VaultEntry(stamp, kept.id(), right.vaultNumber()));
            }
            trail.about("security-registration", kept.id(), null);
        }
    }

    private static SecurityRegistration.Evidence evidence(Collateral thing) {
        return thing.kind().right() == CollateralKind.Right.MORTGAGE ? SecurityRegistration.Evidence.REGISTRATION : SecurityRegistration.Evidence.DELIVERY;
    }

    /** The rights that the bank holds of a loan that was taken over; none of others. */
    @Transactional(readOnly = true)
    public List<SecurityHeld> held(String caseId) {
        List<SecurityRegistration> all = registrations.findByCaseIdAndCollateralIdNotNullOrderById(caseId);
        if (all.isEmpty()) {
            return List.of();
        }
        String contract = takeOvers.ofCase(caseId).orElseThrow().contractNumber();
        Map<Long, Collateral> things = collateral.of(caseId).collateral().stream().collect(Collectors.toMap(Collateral::id, Function.identity()));
        Map<Long, String> places = vault.findByRegistrationIdIn(all.stream().map(SecurityRegistration::id).toList()).stream()
            .collect(Collectors.toMap(VaultEntry::registrationId, VaultEntry::vaultNumber));
        return all.stream().map(right -> {
            Collateral thing = things.get(right.collateralId());
            SubordinateKind kind = thing.kind().right() == CollateralKind.Right.MORTGAGE ? SubordinateKind.MORTGAGE : SubordinateKind.PLEDGE;
            return new SecurityHeld(right.id(), thing.mark(), kind, contract, right.certificate(), right.effectiveOn(),
                Optional.ofNullable(places.get(right.id())));
        }).toList();
    }
}
