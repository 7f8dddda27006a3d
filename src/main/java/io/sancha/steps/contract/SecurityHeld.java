package io.sancha.steps.contract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A right in security as the bank holds it.
 *
 * @param registrationId key of its registration
 * @param mark the case's own mark of the thing, such as {@code C1}
 * @param contract number of the accessory contract
 * @param certificate number of the certificate
 * @param effectiveOn from when the right stands
 * @param vaultNumber its place in the vault; empty until it is taken in
 */
public record SecurityHeld(long registrationId, String mark, SubordinateKind kind, String contract, String certificate, LocalDate effectiveOn,
    Optional<String> vaultNumber) {
}
