package io.sancha.kernel.secrecy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts for the database: AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a random nonce of 96 bits and a tag of 128.
 *
 * <p>A sealed text reads {@code s1.<key number>.<nonce, cipher text and tag in Base64url>}. The form, the key's number and the place for
 * which it was sealed are authenticated with it, so a sealed text that was changed, or moved to another place, does not open.
 */
public class Sealing {
    private static final String FORM = "s1";
    private static final Pattern SEALED = Pattern.compile(FORM + "\\.(\\d{1,9})\\.([A-Za-z0-9_-]{38,})");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final SecretKeys keys;
    private final SecureRandom random = new SecureRandom();

    public Sealing(SecretKeys keys) {
        this.keys = keys;
    }

    /** @param place table and column, such as {@code customer.id_number}; what is sealed for one place opens at no other */
    public String seal(String place, String text) {
        int number = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, number, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return FORM + "." + number + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * @throws UnusableKey if the key with which it was sealed is not configured
     * @throws IllegalStateException if it is no sealed text, was changed, was sealed for another place, or with another key of that number
     */
    public String open(String place, String sealed) {
        Matcher parts = SEALED.matcher(sealed);
        if (!parts.matches()) {
            throw new IllegalStateException("no sealed text at " + place);
        }
        int number = Integer.parseInt(parts.group(1));
        try {
            byte[] content = Base64.getUrlDecoder().decode(parts.group(2));
            byte[] nonce = java.util.Arrays.copyOf(content, NONCE_BYTES);
            return new String(cipher(Cipher.DECRYPT_MODE, number, nonce, place).doFinal(content, NONCE_BYTES, content.length - NONCE_BYTES),
                StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException broken) {
            throw new IllegalStateException("what was sealed at " + place + " with key " + number + " was changed, moved, or sealed with another key", broken);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Whether the text has the form of a sealed one. */
    public static boolean isSealed(String text) {
        return SEALED.matcher(text).matches();
    }

    private Cipher cipher(int mode, int number, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.sealing(number), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((FORM + "." + number + "." + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
