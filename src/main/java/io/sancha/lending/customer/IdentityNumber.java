package io.sancha.lending.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.MaskedNumber;
import io.sancha.kernel.secrecy.Masking;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.FoundValue;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * A person by the paper they showed: its kind, its number and the birth date, which most numbers tell by themselves. Told masked, unless
 * somebody asks for {@link #number()} (CUS-12).
 *
 * <p>In JSON it is the number alone, such as {@code "11010519491231002X"}, where the number tells its kind; else
 * {@code {"paper": "PASSPORT", "number": "E12345678", "nationality": "USA", "birthDate": "1990-01-01"}}.
 *
 * @param number letters as capitals
 * @param birthDate null where neither the number nor anybody tells it
 * @param nationality of a passport, whose number is one only within its state: the three letters of its machine-readable zone; null where
 *     nobody tells it, and of every other paper
 */
@JsonSerialize(using = IdentityNumber.Json.class)
public record IdentityNumber(PaperKind paper, String number, LocalDate birthDate, String nationality) implements MaskedNumber {
    private static final String PARTING = "/";
    private static final Set<String> KEYS = Set.of("paper", "number", "birthDate", "nationality");
    /** Cards of the older form were given out from 2004 to 2023: a year up to 23 is of this century. */
    private static final int LAST_YEAR_OF_OLD_CARDS = 23;

    /** @throws Refusal CUS-01 if no paper of the kind bears such a number, or if the number tells another birth date */
    public IdentityNumber {
        number = number == null ? "" : Identities.normal(number);
        paper.check(number);
        LocalDate told = toldBy(paper, number).orElse(birthDate);
        if (birthDate != null && !birthDate.equals(told)) {
            throw paper.refusal(Masking.number(number), "与所填出生日期不符", "it tells another birth date than the one entered");
        }
        birthDate = told;
        nationality = Nationality.of(paper, nationality);
    }

    /** @throws Refusal as the whole does */
    public IdentityNumber(PaperKind paper, String number, LocalDate birthDate) {
        this(paper, number, birthDate, null);
    }

    /** A number that tells its kind: a citizen's, or a foreigner's on a permanent residence card. */
    public IdentityNumber(String number) {
        this(PaperKind.ofForm(number == null ? "" : Identities.normal(number)), number, null);
    }

    /**
     * A nationality as a passport's machine-readable zone writes it.
     *
     * @return the code in capitals; null where nobody tells it
     * @throws Refusal CUS-01 for a code that there is not, or for one beside another paper than a passport
     */
    public static String nationality(PaperKind paper, String entered) {
        return Nationality.of(paper, entered);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static IdentityNumber read(JsonNode json) {
        if (json.isTextual()) {
            return new IdentityNumber(json.asText());
        }
        if (!json.isObject()) {
            throw notThis(json.toString());
        }
        for (Iterator<String> keys = json.fieldNames(); keys.hasNext();) {
            String key = keys.next();
            if (!KEYS.contains(key) || !json.get(key).isTextual() && !json.get(key).isNull()) {
                throw notThis(key);
            }
        }
        if (!json.path("number").isTextual()) {
            throw Refusal.by("CUS-01", "必填证件号码 number，信贷关系须与实名客户建立",
                "the number of the paper is required: a credit relationship is with somebody known by name");
        }
        String number = json.get("number").asText();
        return new IdentityNumber(kind(json.path("paper").asText(""), number), number, day(json.path("birthDate").asText("")),
            json.path("nationality").textValue());
    }

    private static PaperKind kind(String name, String number) {
        try {
            return name.isEmpty() || name.equals("null") ? PaperKind.ofForm(Identities.normal(number)) : PaperKind.valueOf(name);
        } catch (IllegalArgumentException noKind) {
            throw notThis("paper: " + name);
        }
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() || text.equals("null") ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw notThis("birthDate: " + text);
        }
    }

    private static Refusal notThis(String found) {
        String quoted = FoundValue.of(found).quoted();
        return Refusal.by(Refusal.INPUT, "应为证件号码，或含 paper、number、birthDate、nationality 的对象；收到 " + quoted,
            "expected the number, or an object with paper, number, birthDate and nationality; found " + quoted);
    }

    private static Optional<LocalDate> toldBy(PaperKind paper, String number) {
        if (number.length() == CheckedNumber.LENGTH) {
            return CheckedNumber.birth(number);
        }
        if (paper != PaperKind.PERMANENT_RESIDENCE) {
            return Optional.empty();
        }
        // three letters, four digits of the region, six of the birth date
        String year = number.substring(7, 9);
        return CheckedNumber.date((Integer.parseInt(year) > LAST_YEAR_OF_OLD_CARDS ? "19" : "20") + year, number.substring(9, 11), number.substring(11, 13));
    }

    /** Completed years of age on that day, negative before birth; empty where the birth date is not known. */
    public Optional<Integer> ageOn(LocalDate day) {
        return Optional.ofNullable(birthDate).map(birth -> birth.until(day).getYears() - (day.isBefore(birth) ? 1 : 0));
    }

    /** Whether the number tells everything else. */
    private boolean isTold() {
        return paper == PaperKind.ofForm(number) && toldBy(paper, number).equals(Optional.ofNullable(birthDate));
    }

    /** As it is kept, sealed: the number alone where it tells everything else. */
    String kept() {
        String born = birthDate == null ? "" : birthDate.toString();
        return isTold() ? number : paper + PARTING + number + (born.isEmpty() && nationality == null ? "" : PARTING + born)
            + (nationality == null ? "" : PARTING + nationality);
    }

    /** @param kept as {@link #kept()} gave it */
    static IdentityNumber ofKept(String kept) {
        String[] parts = kept.split(PARTING);
        return parts.length == 1 ? new IdentityNumber(kept)
            : new IdentityNumber(PaperKind.valueOf(parts[0]), parts[1], parts.length == 2 || parts[2].isEmpty() ? null : LocalDate.parse(parts[2]),
                parts.length == 4 ? parts[3] : null);
    }

    @Override
    public String masked() {
        return Masking.number(number);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** Masked; in full only as an entry on its way into a task. */
    static final class Json extends StdSerializer<IdentityNumber> {
        Json() {
            super(IdentityNumber.class);
        }

        @Override
        public void serialize(IdentityNumber value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (!Boolean.TRUE.equals(provider.getAttribute(IN_FULL))) {
                json.writeString(value.masked());
            } else if (value.isTold()) {
                json.writeString(value.number);
            } else {
                json.writeStartObject();
                json.writeStringField("paper", value.paper.name());
                json.writeStringField("number", value.number);
                if (value.birthDate != null) {
                    json.writeStringField("birthDate", value.birthDate.toString());
                }
                if (value.nationality != null) {
                    json.writeStringField("nationality", value.nationality);
                }
                json.writeEndObject();
            }
        }
    }
}
