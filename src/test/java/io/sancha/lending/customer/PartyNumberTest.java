package io.sancha.lending.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which numbers are public: codes of businesses, and nothing that could be a person's. The database has the last word on it. */
class PartyNumberTest extends IntegrationTest {
    @Autowired
    JdbcTemplate sql;

    @ParameterizedTest
    @ValueSource(strings = {"91211000123456789U", "91350100M000100Y43", " 91350100m000100y43 "})
    void aBusinesssCodeIsPublic(String code) {
        var party = new PartyNumber(code);
        assertThat(party.isPublic()).isTrue();
        assertThat(party.toString()).isEqualTo(party.number());
    }

    /** A citizen's, with the small check sign, a foreigner's, with a slip, an old one, a passport's, no number at all. */
    @ParameterizedTest
    @CsvSource({"11010519491231002X, 110***********002X", "11010519491231002x, 110***********002X", "911124198108030024, 911***********0024",
        "110105194912310021, 110***********0021",
        "110105491231002, 110********1002", "E12345678, E*******8", "91211000123456789Y, 912***********789Y"})
    void everythingElseIsAPersons(String number, String shown) {
        var party = new PartyNumber(number);
        assertThat(party.isPublic()).isFalse();
        assertThat(party.toString()).isEqualTo(shown);
    }

    /** What the application keeps in plain the database takes; what the database refuses the application never keeps in plain. */
    @Test
    void theDatabaseTakesInPlainWhatIsPublic() {
        for (int i = 0; i < 2000; i++) {
            String digits = ThreadLocalRandom.current().ints(17, 0, 10).mapToObj(String::valueOf).reduce("", String::concat);
            for (char sign : "0123456789X".toCharArray()) {
                if (new PartyNumber(digits + sign).isPublic()) {
                    assertThat(taken(digits + sign)).as(digits + sign).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, false", "211000198806150021, false", "91211000123456789U, true", "E12345678, false", "'', false"})
    void theDatabaseRefusesAPersonsNumberInPlain(String number, boolean taken) {
        assertThat(taken(number)).isEqualTo(taken);
    }

    private boolean taken(String number) {
        return Boolean.TRUE.equals(sql.queryForObject("select is_sealed_or_public(?)", Boolean.class, number));
    }
}
