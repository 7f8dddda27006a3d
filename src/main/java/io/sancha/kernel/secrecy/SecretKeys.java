package io.sancha.kernel.secrecy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of this installation: numbered keys that seal, of which the one with the highest number seals anew and all others still open what
 * they sealed; and one key for the index, which never changes, because what it has indexed could no longer be found.
 */
public final class SecretKeys {
    private static final int BYTES = 32;
    private final NavigableMap<Integer, SecretKey> sealing = new TreeMap<>();
    private final SecretKey index;

    /**
     * @param sealing keys by number from 1, each 32 bytes in Base64
     * @param index the same form
     * @throws UnusableKey if there is none, one has another form, or two are the same
     */
    public SecretKeys(Map<Integer, String> sealing, String index) {
        if (sealing.isEmpty()) {
            throw new UnusableKey("未设证件号码密钥 SANCHA_IDENTITY_KEY（32 字节的 Base64，可由 openssl rand -base64 32 生成）",
                "the key of identity numbers, SANCHA_IDENTITY_KEY, is not set (32 bytes in Base64, such as openssl rand -base64 32 makes)");
        }
        sealing.forEach((number, text) -> this.sealing.put(number, new SecretKeySpec(bytes("SANCHA_IDENTITY_KEY_" + number, text), "AES")));
        this.index = new SecretKeySpec(bytes("SANCHA_IDENTITY_INDEX_KEY", index), "HmacSHA256");
        if (this.sealing.values().stream().map(SecretKeys::text).distinct().count() < this.sealing.size() || this.sealing.values().stream()
            .map(SecretKeys::text).anyMatch(text(this.index)::equals)) {
            throw new UnusableKey("SANCHA_IDENTITY_KEY 各把密钥与 SANCHA_IDENTITY_INDEX_KEY 须互不相同",
                "the keys SANCHA_IDENTITY_KEY… and SANCHA_IDENTITY_INDEX_KEY must all differ");
        }
    }

    private static byte[] bytes(String name, String text) {
        byte[] key = decoded(name, text == null ? "" : text.strip());
        if (key.length != BYTES) {
            throw malformed(name, key.length + " 字节", key.length + " bytes");
        }
        return key;
    }

    private static byte[] decoded(String name, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw malformed(name, "不是 Base64", "what is no Base64");
        }
    }

    private static UnusableKey malformed(String name, String chinese, String english) {
        return new UnusableKey(name + " 应为 32 字节的 Base64，实为 " + chinese, name + " must be 32 bytes in Base64, found " + english);
    }

    private static String text(SecretKey key) {
        return Arrays.toString(key.getEncoded());
    }

    /** The number of the key that seals from now on. */
    public int current() {
        return sealing.lastKey();
    }

    /** @throws UnusableKey if this installation has no key of that number */
    public SecretKey sealing(int number) {
        SecretKey key = sealing.get(number);
        if (key == null) {
            throw new UnusableKey("缺少第 " + number + " 把证件号码密钥 SANCHA_IDENTITY_KEY_" + number + "，以其加密的资料无法读出",
                "key " + number + " of identity numbers, SANCHA_IDENTITY_KEY_" + number + ", is missing; what it has sealed cannot be read");
        }
        return key;
    }

    SecretKey index() {
        return index;
    }

    /** Tells no key. */
    @Override
    public String toString() {
        return "SecretKeys" + sealing.keySet();
    }
}
