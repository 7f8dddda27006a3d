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
 * How the borrower pays: {@code AS_SCHEDULED}, a list of payments, or {@code {"daysLate", "from", "until", "payments"}}: each instalment so many days after
 * it is due, as long as that day does not lie before the first or after the last one, and on some days something else.
 *
 * @param payments on days of their own
 * @param daysLate how long after its due day each instalment is paid; null if only the payments told are made
 * @param from the first day on which an instalment is paid; null from the beginning
 * @param until the last day on which one is; null for ever
 */
@JsonDeserialize(using = Repayments.Reading.class)
public record Repayments(List<Payment> payments, Integer daysLate, LocalDate from, LocalDate until) {

    private static final int MOST_DAYS_LATE = 3650;
    private static final String ALL = "ALL";

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
        return late(0, null);
    }

    /** As the plan says, but each so many days late, and nothing any more after a day; null for ever. */
    public static Repayments late(int days, LocalDate until) {
        return new Repayments(List.of(), days, null, until);
    }

    /** The same, and on a day all that is owed. */
    public Repayments thenAll(LocalDate on) {
        return new Repayments(List.of(new Payment(on, null, ALL, null)), daysLate, from, until);
    }

    /** Whether what is due on this day of the plan is paid at all. */
    boolean isPaid(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
    }

    boolean scheduled() {
        return daysLate != null;
    }

    private record Habit(Integer daysLate, LocalDate from, LocalDate until, List<Payment> payments) {
        private Habit {
            if (daysLate != null && (daysLate < 0 || daysLate > MOST_DAYS_LATE)) {
                throw Refusal.by(Refusal.INPUT, "daysLate 应为 0 至 " + MOST_DAYS_LATE + " 的整数，实为 " + daysLate,
                    "daysLate must be a whole number from 0 to " + MOST_DAYS_LATE + "; found " + daysLate);
            }
        }

        private Repayments told() {
            return new Repayments(payments == null ? List.of() : List.copyOf(payments), daysLate == null ? 0 : daysLate, from, until);
        }
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
            if (json.currentToken() == JsonToken.START_OBJECT) {
                Habit habit = context.readValue(json, Habit.class);
                return habit.told();
            }
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw new JsonMappingException(json, "",
                    Refusal.by(Refusal.INPUT, "应为 \"AS_SCHEDULED\"、付款列表，或含 daysLate、from、until、payments 的对象",
                        "expected \"AS_SCHEDULED\", a list of payments, or an object with daysLate, from, until and payments"));
            }
            List<Payment> payments = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                payments.add(payment(json, context, payments.size()));
            }
            return new Repayments(List.copyOf(payments), null, null, null);
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
