package io.sancha.steps.contract;

import java.util.List;

/**
 * What the security of a contract lacks, by the marks of what lacks it, in their order. Here alone it is decided what GUA-01 and GUA-06 ask for.
 *
 * @param withoutContract no accessory contract binds it (CON-03)
 * @param unregistered a mortgage or pledge whose right has not arisen by registration or delivery (GUA-01)
 * @param outsideVault its certificate is not in the vault (GUA-06)
 */
public record SecurityGaps(List<String> withoutContract, List<String> unregistered, List<String> outsideVault) {
}
