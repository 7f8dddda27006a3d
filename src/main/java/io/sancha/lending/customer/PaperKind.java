package io.sancha.lending.customer;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.platform.audit.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The papers by which a person may show who they are (有效身份证件), each with the form of its number. */
public enum PaperKind {
    /** 居民身份证, and the residence permit of Hong Kong, Macao and Taiwan residents: the citizen identity number of GB 11643. */
    RESIDENT_ID("居民身份证", "identity card", "\\d{17}[\\dX]", "17 位数字和 1 位校验位（数字或 X）", "an identity number of 17 digits and a digit or X"),
    /**
     * 外国人永久居留身份证: since December 2023 the digit 9, two of the province, three of the country (ISO 3166-1 numeric), birth date, sequence
     * and the check sign of GB 11643; before that the country in three letters (ISO 3166-1 alpha-3) and twelve digits.
     */
    PERMANENT_RESIDENCE("外国人永久居留身份证", "foreigner's permanent residence card", "9\\d{16}[\\dX]|[A-Z]{3}\\d{12}",
        "9 开头的 18 位，或 3 个字母加 12 位数字", "18 signs beginning with 9, or three letters and twelve digits"),
    /** 护照, of whatever state: up to nine letters and digits in the machine-readable zone (ICAO Doc 9303), some digit among them. */
    PASSPORT("护照", "passport", "(?=.*\\d)[A-Z0-9]{5,9}", "5 至 9 位字母和数字", "five to nine letters and digits"),
    /** 港澳居民来往内地通行证: H (Hong Kong) or M (Macao) and eight digits; on cards from before 2013 two more, which count the issues. */
    HK_MACAO_PERMIT("港澳居民来往内地通行证", "mainland travel permit for Hong Kong and Macao residents", "[HM]\\d{8}(\\d{2})?",
        "H 或 M 加 8 位（旧证 10 位）数字", "H or M and eight digits, ten on older ones"),
    /** 台湾居民来往大陆通行证: eight digits; on papers from before 2015 two more. */
    TAIWAN_PERMIT("台湾居民来往大陆通行证", "mainland travel permit for Taiwan residents", "\\d{8}(\\d{2})?", "8 位（旧证 10 位）数字",
        "eight digits, ten on older ones");

    private final String chinese;
    private final String english;
    private final Pattern form;
    private final String formChinese;
    private final String formEnglish;

    PaperKind(String chinese, String english, String form, String formChinese, String formEnglish) {
        this.chinese = chinese;
        this.english = english;
        this.form = Pattern.compile(form);
        this.formChinese = formChinese;
        this.formEnglish = formEnglish;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /**
     * The kind that a number tells by itself. Passports and permits are told apart by nothing but what they are called, so their kind must be
     * said; whatever else is not said is an identity card.
     */
    static PaperKind ofForm(String number) {
        return PERMANENT_RESIDENCE.form.matcher(number).matches() ? PERMANENT_RESIDENCE : RESIDENT_ID;
    }

    /**
     * The kind of paper that a list means where it does not say: the first whose form the number has, of cards, then permits, then passports.
     * A passport whose number looks like a permit's must be said.
     */
    static Optional<PaperKind> likely(String number) {
        return Stream.of(PERMANENT_RESIDENCE, RESIDENT_ID, HK_MACAO_PERMIT, TAIWAN_PERMIT, PASSPORT).filter(kind -> kind.form.matcher(number).matches())
            .findFirst();
    }

    /**
     * The kind of paper by which somebody stands in a list or a file.
     *
     * @param said null where it was left out
     * @return null of a business, and of a number that no paper bears
     * @throws Refusal CUS-01 if a paper of the kind that was said bears no such number
     */
    static PaperKind of(PartyNumber party, PaperKind said) {
        if (party == null || said == null) {
            return party == null || party.isPublic() ? null : likely(party.number()).orElse(null);
        }
        said.check(party.number());
        return said;
    }

    /** @throws Refusal CUS-01 if no paper of this kind bears such a number */
    void check(String number) {
        String shown = Masking.number(number);
        if (!form.matcher(number).matches()) {
            throw refusal(shown, "应为" + formChinese, "expected " + formEnglish);
        }
        if (number.length() == CheckedNumber.LENGTH) {
            CheckedNumber.check(this, number);
        }
    }

    /** CUS-01: the bank deals with people whose paper it has seen. */
    Refusal refusal(String shown, String chineseReason, String englishReason) {
        return Refusal.by("CUS-01", chinese + "号码 " + shown + " " + chineseReason + "，请核对证件", "found " + shown + " as the number of the " + english
            + "; " + englishReason);
    }
}
