package io.sancha.lending.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.kernel.secrecy.MaskedNumber;
import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CUS-01: each kind of paper has its own form of number")
class IdentityPapersTest {
    private final ObjectMapper json = new ObjectMapper();

    /** The two foreigners' cards of the new form have their check signs from outside; the rest of the numbers is made up by the forms. */
    @ParameterizedTest(name = "{0} {1} born {2}")
    @CsvSource({"RESIDENT_ID, 11010519491231002X, 1949-12-31", "RESIDENT_ID, 810000199408230021, 1994-08-23",
        "PERMANENT_RESIDENCE, 911840199001010018, 1990-01-01", "PERMANENT_RESIDENCE, 932682198501010017, 1985-01-01",
        "PERMANENT_RESIDENCE, KAZ110090123105, 1990-12-31", "PERMANENT_RESIDENCE, usa110074110419, 1974-11-04",
        "PERMANENT_RESIDENCE, DEU310001022812, 2001-02-28",
        "PERMANENT_RESIDENCE, FRA123456789012, ", "PASSPORT, E12345678, ", "PASSPORT, 533380006, ", "HK_MACAO_PERMIT, H12345678, ",
        "HK_MACAO_PERMIT, M1234567801, ", "TAIWAN_PERMIT, 07257456, ", "TAIWAN_PERMIT, 0725745601, "})
    void takes(PaperKind paper, String number, LocalDate birth) {
        var taken = new IdentityNumber(paper, number, null);

        assertThat(taken.birthDate()).isEqualTo(birth);
        assertThat(taken.toString()).contains("***").doesNotContain(taken.number());
        assertThat(IdentityNumber.ofKept(taken.kept())).as("as it is kept").isEqualTo(taken);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"RESIDENT_ID, 911840199001010018, region", "RESIDENT_ID, E12345678, 17 digits",
        "PERMANENT_RESIDENCE, 911840199001010019, expected 8", "PERMANENT_RESIDENCE, 900840199001010018, region",
        "PERMANENT_RESIDENCE, 911840199002300018, birth date",
        "PERMANENT_RESIDENCE, 11010519491231002X, beginning with 9", "PERMANENT_RESIDENCE, US1100741104190, three letters",
        "PERMANENT_RESIDENCE, USA11007411041, twelve digits",
        "PASSPORT, E123456789, nine letters and digits", "PASSPORT, ABCDEFGH, nine letters and digits", "PASSPORT, E12-45678, nine letters and digits",
        "HK_MACAO_PERMIT, T12345678, H or M", "HK_MACAO_PERMIT, H123456789, eight digits", "HK_MACAO_PERMIT, 12345678, H or M",
        "TAIWAN_PERMIT, 1234567, eight digits", "TAIWAN_PERMIT, H12345678, eight digits", "PASSPORT, '', nine letters and digits"})
    void refuses(PaperKind paper, String number, String told) {
        Throwable thrown = catchThrowable(() -> new IdentityNumber(paper, number, null));

        assertThat(Refusal.in(thrown)).get().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("CUS-01");
            assertThat(refusal.english()).contains(told, paper.english());
            assertThat(refusal.chinese()).contains(paper.chinese());
            assertThat(number.isEmpty() || !refusal.getMessage().contains(number)).as("the number is not told").isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'11010519491231002x' | RESIDENT_ID | 1949-12-31", "'911840199001010018' | PERMANENT_RESIDENCE | 1990-01-01",
        "'KAZ110090123105' | PERMANENT_RESIDENCE | 1990-12-31",
        "{'number':'911840199001010018'} | PERMANENT_RESIDENCE | 1990-01-01",
        "{'paper':'PASSPORT','number':'e12345678','birthDate':'1990-01-01'} | PASSPORT | 1990-01-01",
        "{'paper':'PASSPORT','number':'e12345678','nationality':'usa','birthDate':'1990-01-01'} | PASSPORT | 1990-01-01",
        "{'paper':'PASSPORT','number':'E12345678','nationality':'XXA'} | PASSPORT | ",
        "{'paper':'TAIWAN_PERMIT','number':'07257456','birthDate':null} | TAIWAN_PERMIT | ",
        "{'paper':'PERMANENT_RESIDENCE','number':'FRA123456789012','birthDate':'1980-05-06'} | PERMANENT_RESIDENCE | 1980-05-06"})
    void isReadAndWrittenInFullOnlyWhereAsked(String text, PaperKind paper, LocalDate birth) throws Exception {
        var read = json.readValue(text.replace('\'', '"'), IdentityNumber.class);

        assertThat(read.paper()).isEqualTo(paper);
        assertThat(read.birthDate()).isEqualTo(birth);
        assertThat(json.writeValueAsString(read)).isEqualTo('"' + read.masked() + '"');
        String full = json.writer().withAttribute(MaskedNumber.IN_FULL, true).writeValueAsString(read);
        assertThat(json.readValue(full, IdentityNumber.class)).isEqualTo(read);
        assertThat(IdentityNumber.ofKept(read.kept())).as("as it is kept").isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"{'paper':'LIBRARY_CARD','number':'1'} | INPUT", "{'paper':'PASSPORT'} | CUS-01",
        "{'paper':'PASSPORT','number':null} | CUS-01",
        "42 | INPUT", "[] | INPUT",
        "{'number':'E12345678','issuer':'USA'} | INPUT", "{'number':17} | INPUT", "{'paper':'PASSPORT','number':'E12345678','birthDate':'yesterday'} | INPUT",
        "{'paper':'PASSPORT','number':'E12345678','nationality':'USSR'} | CUS-01", "{'number':'11010519491231002X','nationality':'CHN'} | CUS-01",
        "{'number':'11010519491231002X','birthDate':'1949-12-30'} | CUS-01", "'E12345678' | CUS-01"})
    void refusesWhatIsNoPaper(String text, String rule) {
        Throwable thrown = catchThrowable(() -> json.readValue(text.replace('\'', '"'), IdentityNumber.class));

        assertThat(Refusal.in(thrown)).as("%s", thrown).get().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.chinese()).doesNotContainPattern("[a-z]{2,} [a-z]{2,}");
        });
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, true", "911840199001010018, true", "KAZ110090123105, true", "E12345678, true", "H12345678, true", "12345678, true",
        "91211000123456789U, true", "ABCDEFGH, false", "1234, false", "E12*45678, false"})
    void aListTakesTheNumberOfAnyPaper(String number, boolean taken) {
        assertThat(new PartyNumber(number).isOfSomebody()).isEqualTo(taken);
    }
}
