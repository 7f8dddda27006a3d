package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.platform.audit.Refusal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How the borrower pays: {@code AS_SCHEDULED}, or a list of payments.
 *
 * @param payments null when as scheduled
 */
@JsonDeserialize(using = Repayments.Reading.class)
public record Repayments(List<Payment> payments) {

    /**
     * One payment, on a date or so many days after the loan's maturity.
     *
     * @param amount an amount in yuan, {@code DUE} for what is due that day or {@code ALL} for all that is owed
     * @param early what a payment beyond what is due makes of the instalments to come; null if the borrower chooses nothing
     */
    public record Payment(LocalDate on, Integer daysAfterMaturity, String amount, EarlyRepayment early) {
        public Payment {
            if ((on == null) == (daysAfterMaturity == null)) {
                throw Refusal.by(Refusal.INPUT, "on 与 daysAfterMaturity 须且只须填一项", "give either on or daysAfterMaturity");
            }
            if (amount == null || !amount.matches("DUE|ALL|\\d{1,15}(\\.\\d{1,2})?")) {
                throw Refusal.by(Refusal.INPUT, "amount 应为元金额字符串、DUE 或 ALL，实为 " + amount, "amount must be yuan as a string, DUE or ALL; found " + amount);
            }
        }

        LocalDate day(LocalDate maturity) {
            return on != null ? on : maturity.plusDays(daysAfterMaturity);
        }
    }

    static Repayments asScheduled() {
        return new Repayments(null);
    }

    boolean scheduled() {
        return payments == null;
    }

    static final class Reading extends StdDeserializer<Repayments> {
        Reading() {
            super(Repayments.class);
        }

        @Override
        public Repayments deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING && json.getText().equals("AS_SCHEDULED")) {
                return asScheduled();
            }
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw new JsonMappingException(json, "",
                    Refusal.by(Refusal.INPUT, "应为 \"AS_SCHEDULED\" 或付款列表", "expected \"AS_SCHEDULED\" or a list of payments"));
            }
            List<Payment> payments = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                payments.add(payment(json, context, payments.size()));
            }
            return new Repayments(List.copyOf(payments));
        }

        private static Payment payment(JsonParser json, DeserializationContext context, int index) throws IOException {
            try {
                return context.readValue(json, Payment.class);
            } catch (JsonMappingException e) {
                e.prependPath(List.class, index);
                throw e;
            }
        }
    }
}
