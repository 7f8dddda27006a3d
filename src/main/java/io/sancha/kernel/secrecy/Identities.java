package io.sancha.kernel.secrecy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;

/**
 * Finds persons and businesses by their number without keeping the number: HMAC-SHA-256 (RFC 2104) under a key of its own. Equal numbers
 * have equal indexes; without the key nobody can compute one, so a copy of the database does not let numbers be tried.
 */
public class Identities {
    private static final String METHOD = "HmacSHA256";
    private final SecretKeys keys;

    public Identities(SecretKeys keys) {
        this.keys = keys;
    }

    /**
     * The index of a number, in every table the same.
     *
     * @param number identity number or unified social credit code; blanks around it and the case of its letters do not matter
     * @return 64 lower-case hexadecimal digits
     */
    public String index(String number) {
        return digest(normal(number));
    }

    /**
     * The index of the last signs of a number, by which a person is found from what stands unmasked on a paper. It differs from the index of a whole
     * number with the same signs, and between lengths.
     *
     * @param last such signs and no others; the case of letters does not matter
     */
    public String endingIndex(String last) {
        return digest("ending/" + normal(last));
    }

    /** As numbers are compared: without blanks around them, letters as capitals. */
    public static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(keys.index());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + METHOD, e);
        }
    }
}
