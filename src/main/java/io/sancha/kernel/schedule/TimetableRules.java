package io.sancha.kernel.schedule;

import java.time.LocalDate;

/** What a timetable must keep to, so that it ends and runs forward. */
final class TimetableRules {

    private TimetableRules() {
    }

    static void check(LocalDate start, int instalments, LocalDate maturesOn, Every every, LocalDate firstDueOn, Integer settlementDay) {
        if (start == null) {
            throw new InvalidTerms("disbursedOn", "date-given", "放款日未填", "the day of disbursement is missing");
        }
        if (maturesOn == null) {
            checkRows(instalments);
        } else {
            checkAfter("maturesOn", start, maturesOn);
        }
        if (firstDueOn != null) {
            checkAfter("firstDueOn", start, firstDueOn);
        }
        if (settlementDay != null) {
            checkSettlement(settlementDay, every);
        }
    }

    static void checkRows(int rows) {
        if (rows < 1 || rows > Timetable.MOST_INSTALMENTS) {
            throw new InvalidTerms("instalments", "instalments-range", "期数应在 1 至 " + Timetable.MOST_INSTALMENTS + " 之间",
                    "a loan has from 1 to " + Timetable.MOST_INSTALMENTS + " instalments");
        }
    }

    static void checkLength(LocalDate start, LocalDate end) {
        if (end.isAfter(start.plusYears(Timetable.MOST_YEARS))) {
            throw new InvalidTerms("instalments", "term-range", "贷款期限不得超过 " + Timetable.MOST_YEARS + " 年",
                    "a loan lasts at most " + Timetable.MOST_YEARS + " years");
        }
    }

    private static void checkAfter(String field, LocalDate start, LocalDate date) {
        if (!date.isAfter(start)) {
            throw new InvalidTerms(field, "dates-in-order", date + " 不在放款日 " + start + " 之后", date + " is not after the disbursement on " + start);
        }
    }

    private static void checkSettlement(int day, Every every) {
        if (day < 1 || day > 31) {
            throw new InvalidTerms("settlementDay", "settlement-day-range", "结息日应在 1 至 31 之间", "a settlement day lies between 1 and 31, not " + day);
        }
        if (every.unit() != Every.Unit.MONTH || !DueDates.dividesYear(every.count())) {
            throw new InvalidTerms("settlementDay", "settlement-months", "按日结息的周期应为 1、2、3、4、6 或 12 个月",
                    "a settlement day needs periods of 1, 2, 3, 4, 6 or 12 months");
        }
    }
}
