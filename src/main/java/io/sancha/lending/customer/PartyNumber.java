package io.sancha.lending.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.MaskedNumber;
import io.sancha.kernel.secrecy.Masking;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.platform.audit.Refusal;
import jakarta.persistence.AttributeConverter;

/**
 * The number of somebody who may be a person or a business. A unified social credit code is public; everything else, be it an identity
 * number, a passport's or one with a slip in it, is kept secret like an identity number.
 *
 * @param number without blanks around it, letters as capitals
 */
@JsonSerialize(using = MaskedNumber.Json.class)
public record PartyNumber(String number) implements MaskedNumber {
    private static final String PERSONS_CHECK_SIGNS = "10X98765432";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartyNumber {
        number = Identities.normal(number);
    }

    /** Whether it is for certain a unified social credit code: well formed, and not at the same time an identity number by its check sign. */
    public boolean isPublic() {
        if (hasPersonsCheckSign()) {
            return false;
        }
        try {
            new UnifiedSocialCreditCode(number);
            return true;
        } catch (Refusal noCode) {
            return false;
        }
    }

    /** Whether it has the 18 signs of a number or code but the check sign of neither: as it stands it would find nobody. */
    boolean hasASlip() {
        return number.matches("[0-9A-Z]{18}") && !isPublic() && !hasPersonsCheckSign();
    }

    /** Whether it has the form of a business's code or of the number of any person's paper. */
    boolean isOfSomebody() {
        return number.matches("[0-9A-Z]{18}") || PaperKind.likely(number).isPresent();
    }

    /** Foreigners' cards have the same form as citizens', with regions of their own: the check sign alone decides. */
    private boolean hasPersonsCheckSign() {
        if (!number.matches("\\d{17}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * ((1 << 17 - i) % 11);
        }
        return PERSONS_CHECK_SIGNS.charAt(sum % 11) == number.charAt(17);
    }

    @Override
    public String masked() {
        return isPublic() ? number : Masking.number(number);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** Keeps what is public as it is and all else sealed. One subclass a column. */
    public abstract static class Column implements AttributeConverter<PartyNumber, String> {
        private final Sealing sealing;
        private final String place;

        /** @param place table and column, such as {@code guarantor.id_number} */
        protected Column(Sealing sealing, String place) {
            this.sealing = sealing;
            this.place = place;
        }

        @Override
        public String convertToDatabaseColumn(PartyNumber party) {
            return party == null || party.isPublic() ? number(party) : sealing.seal(place, party.number());
        }

        private static String number(PartyNumber party) {
            return party == null ? null : party.number();
        }

        @Override
        public PartyNumber convertToEntityAttribute(String column) {
            return column == null ? null : new PartyNumber(Sealing.isSealed(column) ? sealing.open(place, column) : column);
        }
    }
}
