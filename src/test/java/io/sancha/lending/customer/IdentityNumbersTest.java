package io.sancha.lending.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Check digits of the two numbers by which customers are known (GB 32100, GB 11643). */
class IdentityNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"91211000123456789U", "91350100M000100Y43"})
    void takesCodesWhoseCheckSignAgrees(String code) {
        assertThat(new UnifiedSocialCreditCode(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y44, expected 3", "91211000123456789Y, expected U", "91211000123456788U, expected"})
    void refusesAWrongCheckSignAndTellsTheRightOne(String code, String told) {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode(code)).isInstanceOf(Refusal.class).hasMessageContaining(code).hasMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9121100012345678", "91211000123456789u", "91211000I23456789U", "91211000123456789UU"})
    void refusesWhatIsNoCode(String code) {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode(code)).isInstanceOf(Refusal.class).hasMessageContaining("expected a unified social credit code");
    }

    /** Transposed neighbours, the commonest slip of the hand, never agree with the check sign. */
    @Test
    void refusesEveryTranspositionOfNeighbours() {
        String code = "91211000123456789U";
        for (int i = 0; i < code.length() - 1; i++) {
            char[] slip = code.toCharArray();
            slip[i] = code.charAt(i + 1);
            slip[i + 1] = code.charAt(i);
            String slipped = new String(slip);
            if (!slipped.equals(code)) {
                assertThatThrownBy(() -> new UnifiedSocialCreditCode(slipped)).as(slipped).isInstanceOf(Refusal.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"211000196503120010, 1965-03-12", "211000198806150021, 1988-06-15", "211000198009200030, 1980-09-20", "11010519491231002X, 1949-12-31",
        "11010519491231002x, 1949-12-31"})
    void takesNumbersAndReadsTheBirthDate(String number, LocalDate birth) {
        assertThat(new IdentityNumber(number).birthDate()).isEqualTo(birth);
    }

    @Test
    void readsTheAge() {
        var number = new IdentityNumber("11010519491231002X");
        assertThat(number.ageOn(LocalDate.of(1967, 12, 30))).contains(17);
        assertThat(number.ageOn(LocalDate.of(1967, 12, 31))).contains(18);
        assertThat(number.ageOn(LocalDate.of(1949, 12, 30))).contains(-1);
    }

    @ParameterizedTest
    @CsvSource({"110105194912310021, expected X", "211000198806150020, expected 1", "21100019880615002, expected an identity number",
        "990000198806150021, region",
        "211000198802300021, birth date", "211000189912310021, birth date", "'', expected an identity number"})
    void refusesWrongNumbersWithTheReason(String number, String told) {
        assertThatThrownBy(() -> new IdentityNumber(number)).isInstanceOf(Refusal.class).hasMessageContaining(told);
    }
}
