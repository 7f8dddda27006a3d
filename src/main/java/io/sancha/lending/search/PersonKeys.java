package io.sancha.lending.search;

import io.sancha.kernel.secrecy.Identities;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds persons by the last four signs of the number of an identity card (CUS-12), which its mask shows to whoever sees the case: whoever tries all signs
 * learns no more. Shorter numbers, such as a passport's, are masked nearly whole and are not found by their end. What is kept is an index under the bank's own
 * key, so that neither the signs nor the number stand in the database.
 */
@Component
public class PersonKeys {
    private static final int LENGTH = 4;
    private static final int SIGNS_OF_A_CARD = 18;
    /** Digits, the last of which may be the check sign X. */
    private static final Pattern LAST_SIGNS = Pattern.compile("\\d{3}[\\dx]");
    /** Half of the index's digits, which is as good as all: 128 bits. */
    private static final int DIGITS = 32;
    private final Identities identities;

    PersonKeys(Identities identities) {
        this.identities = identities;
    }

    /** Keys of a person's number. */
    public Set<String> of(String number) {
        String normal = SearchKeys.normal(number);
        return normal.length() < SIGNS_OF_A_CARD ? Set.of() : Set.of(key(normal.substring(normal.length() - LENGTH)));
    }

    /** Whether this may be the end of a person's number. */
    static boolean mayBe(String normal) {
        return LAST_SIGNS.matcher(normal).matches();
    }

    String key(String last) {
        return SearchKeys.PERSON + identities.endingIndex(last).substring(0, DIGITS);
    }
}
