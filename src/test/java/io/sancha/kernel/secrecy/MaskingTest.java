package io.sancha.kernel.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three signs before, four behind; in a text whatever has the form of an identity number. */
class MaskingTest {
    @ParameterizedTest
    @CsvSource({"11010519491231002X, 110***********002X", "211000198806150021, 211***********0021", "110105491231002, 110********1002", "E12345678, E*******8",
        "AB, **", "'', ''"})
    void hidesTheMiddle(String number, String shown) {
        assertThat(Masking.number(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证号211000198806150021校验位不符", "{\"idNumber\":\"211000198806150021\"}", "found 21100019880615002, expected", "2110001988061500211",
        "11010519491231002x.",
        "id=110105491231002;", "(11010519491231002X)",
        "护照E12345678号", "EA1234567", "通行证 H12345678", "M1234567801", "KAZ110090123105", "台胞证07257456",
        "台湾居民来往大陆通行证（号码：0725745601）", "found permit 07257456, expected", "Permit no. 07257456"})
    void findsNumbersInTexts(String text) {
        String masked = Masking.text(text);

        assertThat(masked).contains("***").doesNotContainPattern("\\d{7}");
        assertThat(Masking.text(masked)).as("once is enough").isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91211000123456789U", "6200010100000026", "1200000000.00", "HT-0101-20240301-000042-1",
        "e1234567-89ab-4cde-8f01-23456789abcd", "C1810", "0101-20240301-000042", "2024-03-01T01:00:00.250Z", "20240301", "金额 12345678 元",
        "通行证一本，已于柜面核对原件并留存复印件，业务流水 12345678",
        "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea", "一二三四五六七八九十一二三四五六七八"})
    void leavesAllElse(String text) {
        assertThat(Masking.text(text)).isEqualTo(text);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Masking.text(null)).isNull();
    }
}
