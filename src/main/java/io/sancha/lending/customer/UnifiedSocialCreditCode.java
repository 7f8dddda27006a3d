package io.sancha.lending.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sancha.platform.audit.Refusal;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015): 18 signs of which the last is the check sign, modulo 31. The signs I, O, S, V
 * and Z do not occur.
 *
 * @param code the 18 signs in capitals
 */
public record UnifiedSocialCreditCode(@JsonValue String code) {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** @throws Refusal CUS-01 if the code has another form or its check sign is wrong */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnifiedSocialCreditCode {
        if (code == null || code.length() != LENGTH || code.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)) {
            throw Refusal.by("CUS-01", "统一社会信用代码 " + code + " 应为 18 位数字或大写字母（不含 I、O、S、V、Z）",
                "found " + code + ", expected a unified social credit code of 18 digits or capitals without I, O, S, V, Z");
        }
        char expected = checkSign(code);
        if (code.charAt(LENGTH - 1) != expected) {
            throw Refusal.by("CUS-01", "统一社会信用代码 " + code + " 校验位不符，应为 " + expected + "，请核对证照",
                "unified social credit code: found check sign " + code.charAt(LENGTH - 1) + " in " + code + ", expected " + expected
                    + "; compare it with the licence");
        }
    }

    private static char checkSign(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += SIGNS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % SIGNS.length();
        }
        return SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
    }

    /** Whether the code was given to an individual business (个体工商户): its first two signs are 92. */
    public boolean isOfSoleProprietor() {
        return code.startsWith("92");
    }

    @Override
    public String toString() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<UnifiedSocialCreditCode, String> {
        @Override
        public String convertToDatabaseColumn(UnifiedSocialCreditCode code) {
            return code == null ? null : code.code();
        }

        @Override
        public UnifiedSocialCreditCode convertToEntityAttribute(String code) {
            return code == null ? null : new UnifiedSocialCreditCode(code);
        }
    }
}
