package io.sancha.kernel.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sealed opens with its key, at its place, unchanged, and not otherwise. */
class SealingTest {
    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final String INDEX = key(3);
    private static final String PLACE = "customer.id_number";
    private static final String NUMBER = "11010519491231002X";
    private final Sealing sealing = new Sealing(new SecretKeys(Map.of(1, FIRST), INDEX));

    private static String key(int filling) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }

    @Property(tries = 200)
    void opensToWhatWasSealed(@ForAll @StringLength(max = 300) String text) {
        assertThat(sealing.open(PLACE, sealing.seal(PLACE, text)))
            .isEqualTo(new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void neverWritesTheSameTwice() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> sealing.seal(PLACE, NUMBER)).distinct()).hasSize(1000).allMatch(Sealing::isSealed)
            .noneMatch(text -> text.contains(NUMBER));
    }

    @Test
    void refusesEveryFlippedBit() {
        String sealed = sealing.seal(PLACE, NUMBER);
        String head = sealed.substring(0, sealed.lastIndexOf('.') + 1);
        byte[] content = Base64.getUrlDecoder().decode(sealed.substring(head.length()));
        for (int bit = 0; bit < content.length * 8; bit++) {
            byte[] flipped = content.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String tampered = head + Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
            assertThatThrownBy(() -> sealing.open(PLACE, tampered)).as("bit %d", bit).isInstanceOf(IllegalStateException.class).hasMessageContaining("changed");
        }
    }

    @Test
    void refusesWhatWasCutOrWasNeverSealed() {
        String sealed = sealing.seal(PLACE, NUMBER);
        for (String wrong : new String[] {"", NUMBER, "s1.1.", sealed.substring(0, sealed.length() - 1), sealed.substring(0, 30), "s2" + sealed.substring(2),
            sealed + "A"}) {
            assertThatThrownBy(() -> sealing.open(PLACE, wrong)).as(wrong).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void refusesWhatWasMovedToAnotherPlace() {
        String sealed = sealing.seal("guarantor.id_number", NUMBER);

        assertThatThrownBy(() -> sealing.open(PLACE, sealed)).isInstanceOf(IllegalStateException.class).hasMessageContaining("moved");
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        String old = sealing.seal(PLACE, NUMBER);
        var rotated = new Sealing(new SecretKeys(Map.of(1, FIRST, 2, SECOND), INDEX));

        assertThat(old).startsWith("s1.1.");
        assertThat(rotated.seal(PLACE, NUMBER)).startsWith("s1.2.");
        assertThat(rotated.open(PLACE, old)).isEqualTo(NUMBER);
        // key number 2 is not the one with which this claims to be sealed
        assertThatThrownBy(() -> rotated.open(PLACE, old.replaceFirst("s1\\.1", "s1.2"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesLoudlyWithAnotherKeyOrWithout() {
        String sealed = sealing.seal(PLACE, NUMBER);

        assertThatThrownBy(() -> new Sealing(new SecretKeys(Map.of(1, SECOND), INDEX)).open(PLACE, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Sealing(new SecretKeys(Map.of(2, SECOND), INDEX)).open(PLACE, sealed)).isInstanceOf(UnusableKey.class)
            .hasMessageContaining("SANCHA_IDENTITY_KEY_1");
    }

    @Property(tries = 200)
    void equalNumbersHaveEqualIndexes(@ForAll @NotBlank @StringLength(max = 18) String one, @ForAll @NotBlank @StringLength(max = 18) String other) {
        var identities = new Identities(new SecretKeys(Map.of(1, FIRST), INDEX));

        assertThat(identities.index(one)).isEqualTo(identities.index(" " + one + " ")).matches("[0-9a-f]{64}");
        assertThat(identities.index(one).equals(identities.index(other))).isEqualTo(Identities.normal(one).equals(Identities.normal(other)));
    }

    @Test
    void theIndexIgnoresTheCaseOfTheCheckSignAndDependsOnItsKey() {
        var identities = new Identities(new SecretKeys(Map.of(1, FIRST), INDEX));

        assertThat(identities.index("11010519491231002x")).isEqualTo(identities.index(NUMBER));
        assertThat(new Identities(new SecretKeys(Map.of(1, FIRST), SECOND)).index(NUMBER)).isNotEqualTo(identities.index(NUMBER));
    }

    /** The same by another hand: {@code printf %s 11010519491231002X | openssl dgst -sha256 -mac HMAC -macopt hexkey:0303…}. */
    @Test
    void theIndexIsWhatOthersCompute() {
        var identities = new Identities(new SecretKeys(Map.of(1, FIRST), INDEX));

        assertThat(identities.index(NUMBER)).isEqualTo("5885dc94e43231380761079821160bdfb504e2e3f0b6d8d458624fad23125f77");
    }

    @ParameterizedTest
    @CsvSource({"'', 0 bytes", "c2hvcnQ=, 5 bytes", "not base64!, no Base64"})
    void refusesAMalformedKey(String text, String told) {
        assertThatThrownBy(() -> new SecretKeys(Map.of(1, text), INDEX)).isInstanceOf(UnusableKey.class).hasMessageContaining("SANCHA_IDENTITY_KEY_1")
            .hasMessageContaining(told)
            .hasMessageContaining("应为 32 字节");
        assertThatThrownBy(() -> new SecretKeys(Map.of(1, FIRST), text)).isInstanceOf(UnusableKey.class).hasMessageContaining("SANCHA_IDENTITY_INDEX_KEY")
            .hasMessageContaining(told);
    }

    @Test
    void refusesNoKeyAndOneKeyForTwoPurposes() {
        assertThatThrownBy(() -> new SecretKeys(Map.of(), INDEX)).isInstanceOf(UnusableKey.class).hasMessageContaining("SANCHA_IDENTITY_KEY");
        assertThatThrownBy(() -> new SecretKeys(Map.of(1, FIRST), null)).isInstanceOf(UnusableKey.class).hasMessageContaining("SANCHA_IDENTITY_INDEX_KEY");
        assertThatThrownBy(() -> new SecretKeys(Map.of(1, FIRST), FIRST)).isInstanceOf(UnusableKey.class).hasMessageContaining("differ");
        assertThatThrownBy(() -> new SecretKeys(Map.of(1, FIRST, 2, FIRST), INDEX)).isInstanceOf(UnusableKey.class).hasMessageContaining("differ");
    }

    @Test
    void keysAreNotTold() {
        assertThat(new SecretKeys(Map.of(1, FIRST), INDEX).toString()).isEqualTo("SecretKeys[1]");
    }
}
