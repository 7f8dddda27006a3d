package io.sancha.steps.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.sancha.lending.collateral.Collateral;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.lending.collateral.Guarantor;
import java.util.Set;

/**
 * One thing or person that secures the loan.
 *
 * @param mark the case's own mark, such as {@code C1}
 * @param provider mortgagor, pledgor or surety
 * @param thing what is mortgaged or pledged; of a surety, the name
 * @param collateralId key of the thing; null for a surety
 * @param guarantorId key of the surety; null for a thing
 * @param number of the surety, masked unless it is public; null for a thing
 */
record SecurityItem(SubordinateKind kind, String mark, String provider, String thing, Long collateralId, Long guarantorId, @JsonIgnore String number) {
    /** Owners who are named by what they are to the borrower. */
    static final Set<String> BY_RELATION = Set.of("SPOUSE", "GUARANTOR", "THIRD_PARTY");

    static SecurityItem of(Collateral item, String borrower) {
        return new SecurityItem(item.kind().right() == CollateralKind.Right.MORTGAGE ? SubordinateKind.MORTGAGE : SubordinateKind.PLEDGE, item.mark(),
            item.owner().equals("BORROWER") ? borrower : item.owner(), item.description(), item.id(), null, null);
    }

    static SecurityItem of(Guarantor surety) {
        return new SecurityItem(SubordinateKind.SURETY, surety.mark(), surety.name(), surety.name(), null, surety.id(), surety.idNumber().masked());
    }

    /** Number of its accessory contract. */
    String numberUnder(String mainNumber) {
        return mainNumber + "-" + mark;
    }
}
