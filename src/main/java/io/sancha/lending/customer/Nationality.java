package io.sancha.lending.customer;

import io.sancha.platform.audit.Refusal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The holder's nationality as a passport's machine-readable zone writes it: three letters of ISO 3166-1, or one of the codes that ICAO Doc 9303
 * part 3, section 5 adds for who has no such state. Germany's {@code D} is taken as {@code DEU}.
 */
final class Nationality {
    private static final Set<String> ADDED = Set.of("GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "EUE", "UNO", "UNA", "UNK", "XAA", "XBA", "XCC", "XCE", "XCO",
        "XEC", "XES", "XIM", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX");
    private static final Set<String> CODES = codes();

    private Nationality() {
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        codes.addAll(ADDED);
        return Set.copyOf(codes);
    }

    /**
     * @param entered null or blank where nobody tells it
     * @return the code in capitals, or null
     * @throws Refusal CUS-01 for a code that there is not, or for one beside another paper than a passport
     */
    static String of(PaperKind paper, String entered) {
        if (entered == null || entered.isBlank()) {
            return null;
        }
        if (paper != PaperKind.PASSPORT) {
            throw Refusal.by("CUS-01", "国籍只随护照填写，" + paper.chinese() + "不填", "a nationality is entered with a passport, not with the " + paper.english());
        }
        String code = entered.strip().replace("<", "").toUpperCase(Locale.ROOT);
        String known = code.equals("D") ? "DEU" : code;
        if (!CODES.contains(known)) {
            throw Refusal.by("CUS-01", "国籍代码 " + entered + " 不存在，应为护照机读区的三个字母，如 USA",
                "found nationality " + entered + ", expected the three letters of the passport's machine-readable zone, such as USA");
        }
        return known;
    }
}
