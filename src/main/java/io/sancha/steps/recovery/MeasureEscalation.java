package io.sancha.steps.recovery;

import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.engine.Decisions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The escalation of measures against arrears: asks the table {@code choose-measure} which level is due (COL-05). A level at which a measure was taken in
 * these arrears is not taken again.
 */
@Component
class MeasureEscalation {
    private final Decisions decisions;

    MeasureEscalation(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param carriedOut all measures of the case that were carried out, in their order */
    RecoveryMeasure next(Stamp stamp, Arrears arrears, List<RecoveryMeasure> carriedOut) {
        List<RecoveryMeasure> taken = carriedOut.stream().filter(m -> m.bankDate().isAfter(arrears.since())).toList();
        int lastLevel = taken.stream().mapToInt(RecoveryMeasure::measureLevel).max().orElse(0);
        Optional<LocalDate> lastOn = taken.stream().map(RecoveryMeasure::bankDate).max(Comparator.naturalOrder());
        int daysSinceLast = lastOn.map(on -> Math.toIntExact(ChronoUnit.DAYS.between(on, stamp.bankDate()))).orElse(0);
        Map<String, Object> row = decisions.only("choose-measure",
            Map.of("daysOverdue", arrears.days(), "lastLevel", lastLevel, "daysSinceLast", daysSinceLast));
        var measure = Measure.valueOf((String) row.get("measure"));
        LocalDate repeatsFrom = measure == Measure.NONE ? lastOn.orElse(stamp.bankDate()) : stamp.bankDate();
        int nextLevel = number(row, "nextLevel");
        LocalDate nextOn = nextOn(arrears.since(), nextLevel, repeatsFrom, number(row, "repeatAfter"));
        LocalDate tomorrow = stamp.bankDate().plusDays(1);
        // where nobody is to do anything, whoever waits looks again on another day: a table that names a level which is past would make the machine ask and ask
        LocalDate looksAgain = measure == Measure.NONE ? later(nextOn, tomorrow) : nextOn;
        LocalDate overtakenOn = later(nextLevel == 0 ? nextOn : arrears.since().plusDays(nextLevel), tomorrow);
        return new RecoveryMeasure(stamp, arrears.loanNumber(), arrears.since(), arrears.days(), measure, DemandMethod.valueOf((String) row.get("method")),
            number(row, "measureLevel"), (String) row.get("rule"), looksAgain, overtakenOn);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate nextOn(LocalDate since, int nextLevel, LocalDate repeatsFrom, int repeatAfter) {
        if (repeatAfter == 0) {
            return since.plusDays(nextLevel);
        }
        LocalDate repeat = repeatsFrom.plusDays(repeatAfter);
        return nextLevel == 0 || repeat.isBefore(since.plusDays(nextLevel)) ? repeat : since.plusDays(nextLevel);
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
