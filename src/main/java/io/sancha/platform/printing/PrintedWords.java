package io.sancha.platform.printing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.login.Language;
import io.sancha.platform.web.PageTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of printouts in one language: texts by key from a pair of files, and values as they are written on paper. */
public final class PrintedWords {
    private static final Map<Language, PrintedWords> BY_LANGUAGE = read();
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private final Language language;
    private final Map<String, String> words;

    private PrintedWords(Language language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    public static PrintedWords in(Language language) {
        return BY_LANGUAGE.get(language);
    }

    public Language language() {
        return language;
    }

    /** The text of a key. @throws IllegalArgumentException if there is none */
    public String say(String key) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return text;
    }

    /** The same with each {@code {name}} in it replaced by the value of that name. */
    public String say(String key, Map<String, Object> values) {
        String text = say(key);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", written(value.getKey(), value.getValue()));
        }
        return text;
    }

    /** What a printout is called, with its number. @param number null without one */
    public String titled(String kind, String number) {
        return say("title." + kind) + (number == null ? "" : " " + number);
    }

    /** A value as it stands in running text. @param of what it is a value of; constants may have words of their own there */
    public String written(String of, Object value) {
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof Rate rate) {
            return rate.annualPercent().stripTrailingZeros().toPlainString() + "%";
        }
        if (value instanceof LocalDate day) {
            return day.format(DateTimeFormatter.ofPattern(say("format.day"), Locale.ENGLISH));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> written(of, one)).collect(Collectors.joining(say("format.between")));
        }
        return cell(of, value);
    }

    /** A value as it stands in a table: amounts without their currency, days as figures. */
    public String cell(String of, Object value) {
        if (value instanceof Money money) {
            return grouped(money);
        }
        if (value instanceof BigDecimal figure) {
            return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Instant at) {
            return at.atZone(BankClock.CHINA).format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"));
        }
        if (value instanceof Boolean truth) {
            return say(truth ? "word.yes" : "word.no");
        }
        if (value instanceof Enum<?> constant) {
            return word(constant.name(), of);
        }
        if (value instanceof Part.Both both) {
            return language.either(both.chinese(), both.english());
        }
        if (value instanceof Part.Named named) {
            return language.named(named.name());
        }
        if (value instanceof Part.Word word) {
            return word(word.constant().name(), word.of());
        }
        if (value instanceof Part.Said said) {
            return say("said." + said.key());
        }
        if (value instanceof List<?> || value instanceof Rate) {
            return written(of, value);
        }
        return value == null ? "" : value.toString();
    }

    /** The bank's word for a constant, never the constant itself. @throws IllegalArgumentException if it has none */
    public String word(String constant, String of) {
        String own = words.getOrDefault("word." + of + "." + constant, words.get("word." + constant));
        String word = own == null ? PageTexts.in(language).label(constant, of) : own;
        if (own == null && word.equals(constant)) {
            throw new IllegalArgumentException("no word for " + constant + " of " + of);
        }
        return word;
    }

    /** The same in both languages, Chinese first, as names of duties and branches are told. */
    public static String inBoth(Enum<?> constant, String of) {
        return in(Language.ZH).word(constant.name(), of) + " " + in(Language.EN).word(constant.name(), of);
    }

    private String money(Money money) {
        boolean yuan = money.currency().equals(Money.CNY);
        String figure = say(yuan ? "format.money" : "format.other-money").replace("{amount}", grouped(money))
            .replace("{currency}", money.currency().getCurrencyCode());
        BigDecimal[] tens = money.amount().abs().divideAndRemainder(TEN_THOUSAND);
        boolean round = yuan && language == Language.ZH && tens[0].signum() > 0 && tens[1].signum() == 0;
        return round ? figure + "（" + money.amount().divide(TEN_THOUSAND).toBigInteger() + " 万元）" : figure;
    }

    /** As 5,000,000.00. */
    private static String grouped(Money money) {
        return String.format(Locale.ROOT, "%,." + money.amount().scale() + "f", money.amount());
    }

    private static Map<Language, PrintedWords> read() {
        Map<Language, PrintedWords> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            try (InputStream file = PrintedWords.class.getResourceAsStream("/printouts/texts." + language.id() + ".json")) {
                all.put(language, new PrintedWords(language, new ObjectMapper().readValue(file, new TypeReference<Map<String, String>>() { })));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
