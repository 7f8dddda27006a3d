package io.sancha.platform.task;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.audit.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Amounts and rates in JSON, for what people enter and for what we answer: amounts in yuan as strings with at most two decimals, rates in
 * percent a year and shares as fractions, as strings too. A JSON number is refused, for readers turn it into a binary fraction.
 */
@Component
public class MoneyModule extends SimpleModule {
    public MoneyModule() {
        super("sancha-money");
        addDeserializer(Money.class, new Text<>(Money.class, "\\d{1,15}(\\.\\d{1,2})?", Money::cny,
            "不为负、至多两位小数的元金额字符串，如 \"9000000.00\"", "an amount in yuan as a string, not negative, at most two decimals, such as \"9000000.00\""));
        addDeserializer(Rate.class, new Text<>(Rate.class, "500(\\.0{1,10})?|[0-4]?\\d{1,2}(\\.\\d{1,4}0{0,6})?", Rate::annualPercent,
            "不超过 500、至多四位小数的年利率百分数字符串，如 \"5.220\"",
            "a rate in percent a year as a string, at most 500, at most four decimals, such as \"5.220\""));
        addDeserializer(BigDecimal.class, new Text<>(BigDecimal.class, "-?\\d{1,12}(\\.\\d{1,8})?", BigDecimal::new,
            "十进制数字符串，如 \"0.7956\"", "a decimal number as a string, such as \"0.7956\""));
        addSerializer(Money.class, new Plain<>(Money.class, money -> money.amount().toPlainString()));
        addSerializer(Rate.class, new Plain<>(Rate.class, rate -> rate.annualPercent().toPlainString()));
        addSerializer(BigDecimal.class, new Plain<>(BigDecimal.class, BigDecimal::toPlainString));
    }

    /** Reads an amount that may be below zero, such as a loss: {@code @JsonDeserialize(using = MoneyModule.Signed.class)}. */
    public static final class Signed extends StdDeserializer<Money> {
        private final transient Text<Money> text = new Text<>(Money.class, "-?\\d{1,15}(\\.\\d{1,2})?", Money::cny,
            "至多两位小数的元金额字符串，亏损为负，如 \"-9000000.00\"", "an amount in yuan as a string, a loss negative, at most two decimals, such as \"-9000000.00\"");

        public Signed() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return text.deserialize(json, context);
        }
    }

    private static final class Text<T> extends StdDeserializer<T> {
        private final String pattern;
        private final transient Function<String, T> reading;
        private final String chinese;
        private final String english;

        Text(Class<T> type, String pattern, Function<String, T> reading, String chinese, String english) {
            super(type);
            this.pattern = pattern;
            this.reading = reading;
            this.chinese = chinese;
            this.english = english;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String found = json.getText();
            if (json.currentToken() != JsonToken.VALUE_STRING || !found.matches(pattern)) {
                throw new JsonMappingException(json, english,
                    Refusal.by(Refusal.INPUT, "值 " + found + " 无效，应为" + chinese, "found " + found + ", expected " + english));
            }
            return reading.apply(found);
        }
    }

    private static final class Plain<T> extends StdSerializer<T> {
        private final transient Function<T, String> writing;

        Plain(Class<T> type, Function<T, String> writing) {
            super(type);
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(writing.apply(value));
        }
    }
}
