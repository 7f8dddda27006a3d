package io.sancha.lending.collateral;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.PaperKind;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.platform.audit.Refusal;
import java.util.function.Consumer;

/**
 * By which number a surety is known (GUA-08): that of a person's paper, or a company's unified social credit code. Where the kind of paper is
 * not said, the number must be a citizen's, a foreigner's or a company's, each with its check sign.
 */
final class GuarantorNumber {
    /** First two signs of a code given to a government body (机关), GB 32100-2015. */
    private static final String GOVERNMENT_BODY = "11";

    private GuarantorNumber() {
    }

    /**
     * @param nationality of a passport's holder; without it the number names nobody, as CUS-01 says of the borrower
     * @param surety JSON path of the surety
     */
    static void check(String number, PaperKind paper, String nationality, String surety) {
        String path = surety + ".idNumber";
        if (Masking.isMasked(number)) {
            throw Refusal.ofInput(path, "须按证件填写完整号码", "type the whole number from the paper");
        }
        checkNationality(paper, nationality, surety + ".idNationality");
        if (paper == null && (isIdentityNumber(number) || isCreditCode(number))) {
            return;
        }
        try {
            if (paper != null) {
                new IdentityNumber(paper, number, null);
            } else if (number.matches("\\d{17}[\\dX]|[A-Z]{3}\\d{12}")) {
                new IdentityNumber(number);
            } else {
                new UnifiedSocialCreditCode(number);
            }
        } catch (Refusal refusal) {
            throw Refusal.by("GUA-08", path + "：" + refusal.chinese(), path + ": " + refusal.english()).atField(path);
        }
    }

    private static void checkNationality(PaperKind paper, String nationality, String path) {
        boolean told = nationality != null && !nationality.isBlank();
        if (paper == PaperKind.PASSPORT && !told) {
            throw Refusal.by("GUA-08", path + "：护照号码只在一国之内唯一，须填写国籍（护照机读区的三个字母）",
                path + ": the number of a passport is one only within its state; enter the nationality, three letters of its machine-readable zone")
                .atField(path);
        }
        if (told && paper == null) {
            throw Refusal.by("GUA-08", path + "：国籍只随护照填写", path + ": a nationality is entered with a passport only").atField(path);
        }
        if (told) {
            try {
                IdentityNumber.nationality(paper, nationality);
            } catch (Refusal refusal) {
                throw Refusal.by("GUA-08", path + "：" + refusal.chinese(), path + ": " + refusal.english()).atField(path);
            }
        }
    }

    /** The kind of a person's paper; null of a company. @param said as entered, null where it was left out */
    static PaperKind paper(String number, PaperKind said) {
        return said != null || !isIdentityNumber(number) ? said : new IdentityNumber(number).paper();
    }

    static boolean isGovernmentBody(String number, PaperKind paper) {
        return paper == null && number.startsWith(GOVERNMENT_BODY) && !isIdentityNumber(number) && isCreditCode(number);
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
