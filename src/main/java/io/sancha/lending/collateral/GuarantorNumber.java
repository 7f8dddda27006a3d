package io.sancha.lending.collateral;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.platform.audit.Refusal;
import java.util.function.Consumer;

/** By which number a surety is known: a person's identity number or a company's unified social credit code, each with its check sign. */
final class GuarantorNumber {
    /** First two signs of a code given to a government body (机关), GB 32100-2015. */
    private static final String GOVERNMENT_BODY = "11";

    private GuarantorNumber() {
    }

    static void check(String number, String path) {
        if (Masking.isMasked(number)) {
            throw Refusal.ofInput(path, "须按证件填写完整号码", "type the whole number from the paper");
        }
        if (isIdentityNumber(number) || isCreditCode(number)) {
            return;
        }
        try {
            if (number.matches("\\d{17}[\\dX]")) {
                new IdentityNumber(number);
            } else {
                new UnifiedSocialCreditCode(number);
            }
        } catch (Refusal refusal) {
            throw Refusal.ofInput(path, refusal.chinese(), refusal.english());
        }
    }

    static boolean isGovernmentBody(String number) {
        return number.startsWith(GOVERNMENT_BODY) && !isIdentityNumber(number) && isCreditCode(number);
    }

    private static boolean isIdentityNumber(String number) {
        return holds(n -> new IdentityNumber(n), number);
    }

    private static boolean isCreditCode(String number) {
        return holds(n -> new UnifiedSocialCreditCode(n), number);
    }

    private static boolean holds(Consumer<String> reading, String number) {
        try {
            reading.accept(number);
            return true;
        } catch (Refusal notThisKind) {
            return false;
        }
    }
}
