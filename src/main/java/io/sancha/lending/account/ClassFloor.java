package io.sancha.lending.account;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.engine.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The best class that a loan may have by its days past due (CLS-02): the decision table {@code classify-loans}. */
@Component
public class ClassFloor {
    private static final String TABLE = "classify-loans";
    private final Decisions decisions;
    private final Clock clock;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known("", LocalDate.MIN, Map.of()));

    ClassFloor(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * A floor with the rule that set it.
     *
     * @param riskClass no better class is allowed
     * @param rule the rule's id
     */
    public record Floor(RiskClass riskClass, String rule) {
    }

    /** By days past due, those of so many loans that each number is asked of a table once: as long as it is the table in force, and the day lasts. */
    public Map<Integer, Floor> at(Collection<Integer> daysPastDue) {
        var asked = new Known(decisions.inForce(TABLE), LocalDate.now(clock), new ConcurrentHashMap<>());
        Known floors = known.updateAndGet(before -> before.isOf(asked) ? before : asked);
        return daysPastDue.stream().distinct().collect(Collectors.toMap(Function.identity(), days -> floors.byDays().computeIfAbsent(days, this::at)));
    }

    /** What was answered by one table on one day. */
    private record Known(String table, LocalDate day, Map<Integer, Floor> byDays) {
        boolean isOf(Known other) {
            return table.equals(other.table) && day.equals(other.day);
        }
    }

    /** @param daysPastDue days since the oldest unpaid due date of principal or interest, whichever is longer (CLS-03) */
    public Floor at(int daysPastDue) {
        Map<String, Object> row = decisions.only(TABLE, Map.of("daysPastDue", daysPastDue));
        return new Floor(RiskClass.valueOf((String) row.get("riskClass")), (String) row.get("rule"));
    }
}
