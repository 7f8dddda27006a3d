package io.sancha.tools.demonstration;

import io.sancha.kernel.calendar.HolidayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which cases the demonstration bank has: so many of each plot, spread over branches, products and months so that each list shows something. */
final class Lives {
    private static final List<Ask> COMPANIES = List.of(Ask.STOCKING_UP, Ask.SMALL_ORDER, Ask.BIG_ORDER, Ask.NEW_WORKSHOP);
    private static final List<Ask> MONTHLY = List.of(Ask.RENOVATION, Ask.SHOP, Ask.FAMILY_CAR, Ask.OWN_BUSINESS, Ask.SMALL_ORDER);
    /** So many days past due, one loan each: for every measure of the collectors, for every class. */
    private static final List<Integer> DAYS_PAST_DUE = List.of(2, 5, 9, 19, 33, 47, 62, 78, 96, 130, 180, 235, 280, 325);
    /** Since so many working days somebody waits at a task. */
    private static final List<Integer> WORKING_DAYS_THERE = List.of(1, 6, 2, 0, 12, 3);
    /** Tasks that have five working days: on the day after the last, the first case at each is due, others are late, the second of the first two surely. */
    private static final List<String> OF_FIVE_DAYS = List.of("propose-rating", "confirm-rating", "review-case", "convene-session", "cast-vote",
        "decide-approval", "request-drawdown", "audit-drawdown", "recheck-drawdown", "pay-out");
    private static final int DUE_TODAY = 4;
    private static final int LATE = 7;
    private static final int OLDEST_LOAN = 480;
    private static final int WHOLE = 100;
    private final long seed;
    private final LocalDate last;
    private final HolidayCalendar working;
    private final int percent;
    private final List<Life> all = new ArrayList<>();

    /**
     * @param last the last day that is lived through
     * @param percent how many of the whole bank's loans there are, at least one of each sort
     */
    private Lives(long seed, LocalDate last, HolidayCalendar working, int percent) {
        this.seed = seed;
        this.last = last;
        this.working = working;
        this.percent = percent;
    }

    static List<Life> of(long seed, LocalDate last, HolidayCalendar working, int percent) {
        Lives lives = new Lives(seed, last, working, percent);
        lives.waiting();
        lives.declined();
        lives.lent();
        lives.inArrears();
        lives.paidBack();
        lives.unfinished();
        return List.copyOf(lives.all);
    }

    private void waiting() {
        List<String> never = List.of("consider-veto", "consult-superior");
        for (String task : Pace.TASKS) {
            for (int i = 0; i < many(2) && !never.contains(task); i++) {
                Ask ask = asks(task);
                int days = OF_FIVE_DAYS.contains(task) ? (i == 0 ? DUE_TODAY : all.size() % 3 == 0 || OF_FIVE_DAYS.indexOf(task) < 2 ? LATE : 1)
                    : WORKING_DAYS_THERE.get(all.size() % WORKING_DAYS_THERE.size());
                add(ask, Plot.WAITS, task, daysBack(days), task, true);
            }
        }
        add(Ask.STOCKING_UP, Plot.WAITS, "prepare-contracts", last.minusDays(82), "prepare-contracts", true);
        for (int i = 0; i < many(3); i++) {
            add(next(COMPANIES), Plot.RETURNED, "visit-borrower", last.minusDays(3 + 4L * i), "review-case", false);
        }
    }

    /** Whose loan passes the task: without security there is nothing to register, below a threshold no committee. */
    private Ask asks(String task) {
        return switch (task) {
            case "convene-session", "cast-vote", "register-security", "take-into-vault" -> Ask.STOCKING_UP;
            default -> next(List.of(Ask.values()));
        };
    }

    private void declined() {
        for (int i = 0; i < many(2); i++) {
            add(next(MONTHLY), Plot.REFUSED_AT_ACCEPTANCE, null, last.minusDays(20 + 130L * i), "judge-acceptance", false);
            add(next(COMPANIES), Plot.REJECTED_IN_REVIEW, null, last.minusDays(45 + 110L * i), "review-case", false);
            add(Ask.STOCKING_UP, Plot.REJECTED_BY_COMMITTEE, null, last.minusDays(70 + 90L * i), "cast-vote", false);
            add(next(MONTHLY), Plot.REJECTED_IN_APPROVAL, null, last.minusDays(30 + 150L * i), "decide-approval", false);
            add(next(COMPANIES), Plot.LAPSES, "prepare-contracts", last.minusDays(120 + 60L * i), "decide-approval", false);
        }
        List<String> leaves = List.of("collect-documents", "visit-borrower", "decide-approval");
        for (int i = 0; i < many(leaves.size()); i++) {
            add(next(MONTHLY), Plot.WITHDRAWN, leaves.get(i), last.minusDays(12 + 75L * i), leaves.get(i), true);
        }
    }

    private void lent() {
        List<Ask> every = List.of(Ask.values());
        for (int i = 0; i < many(26); i++) {
            add(next(every), Plot.PAYS, null, last.minusDays(12 + (OLDEST_LOAN - 30L) * i / many(26)), "pay-out", false);
        }
        for (int i = 0; i < many(3); i++) {
            add(next(every), Plot.PAYS_AFTER_A_RETURN, null, last.minusDays(40 + 85L * i), "pay-out", false);
            add(next(COMPANIES), Plot.NOT_INSPECTED, null, last.minusDays(150 + 20L * i), "pay-out", false);
            add(next(MONTHLY), Plot.PAYS_LATE, null, last.minusDays(160 + 70L * i), "pay-out", false);
        }
        for (int i = 0; i < many(2); i++) {
            add(Ask.STOCKING_UP, Plot.WEAKENS, null, last.minusDays(110 + 40L * i), "pay-out", false);
        }
    }

    private void inArrears() {
        List<Integer> days = percent >= WHOLE ? DAYS_PAST_DUE : List.of(5, 47, 130, 325);
        for (int each : days) {
            stops(Plot.STOPS_PAYING, each, null);
        }
        stops(Plot.TO_BE_WRITTEN_OFF, 372, "decide-write-off");
        stops(Plot.TO_BE_WRITTEN_OFF, 395, "propose-write-off");
        stops(Plot.WRITTEN_OFF, 410, null);
    }

    /** A loan of which an instalment fell due so many days ago and none was paid since. */
    private void stops(Plot plot, int daysPastDue, String waitsAt) {
        LocalDate missed = last.minusDays(daysPastDue - 1L);
        int paidMonths = daysPastDue > 300 ? 2 : 3 + all.size() % 4;
        add(next(MONTHLY), plot, waitsAt, missed.minusMonths(paidMonths), "pay-out", false, 36, missed);
    }

    private void paidBack() {
        for (int i = 0; i < many(4); i++) {
            add(Ask.SMALL_ORDER, Plot.SETTLED, null, last.minusDays(215 + 60L * i), "pay-out", false, 6, null);
        }
        for (int i = 0; i < many(4); i++) {
            LocalDate paidOut = last.minusDays(190 + 70L * i);
            add(next(MONTHLY), Plot.SETTLED, null, paidOut, "pay-out", false, 24, working.workingDayFrom(paidOut.plusDays(95)));
        }
    }

    /** Somebody waits at the tasks that come after the money went out as well, and one case asks the superior; last, so that the others stay who they are. */
    private void unfinished() {
        for (String task : List.of("recheck-inspection", "propose-class", "approve-class")) {
            add(next(COMPANIES), Plot.WEAKENS, task, last.minusDays(36), "pay-out", false);
        }
        stops(Plot.STOPS_PAYING, 101, "decide-on-suit");
        add(Ask.STOCKING_UP, Plot.SETTLED, "release-security", last.minusDays(190), "pay-out", false, 6, null);
        add(Ask.RENOVATION, Plot.WAITS, "consult-superior", daysBack(2), "consult-superior", true);
    }

    private void add(Ask ask, Plot plot, String at, LocalDate on, String anchor, boolean there) {
        add(ask, plot, at, on, anchor, there, 0, null);
    }

    /**
     * @param on the day on which the anchor is done, or is there to be done
     * @param anchor the task by which the case lies in time
     * @param months term, 0 for whatever lasts longer than the days lived through
     */
    private void add(Ask ask, Plot plot, String at, LocalDate on, String anchor, boolean there, int months, LocalDate turns) {
        int number = all.size() + 1;
        Pace pace = Pace.of(Draw.of(seed, number, "pace"));
        LocalDate begins = working.workingDayUpTo(on.minusDays(there ? pace.untilThere(anchor) : pace.until(anchor)));
        String branch = number % 5 < 2 ? "0102" : "0101";
        all.add(new Life(seed, number, branch, ask, plot, pace, begins, at, months > 0 ? months : term(ask, number, begins), turns));
    }

    /** A term that has not run out on the last day. */
    private int term(Ask ask, int number, LocalDate begins) {
        if (ask == Ask.NEW_WORKSHOP) {
            return Draw.of(seed, number, "term").one(List.of(36, 48, 60));
        }
        List<Integer> terms = ask.isOfCompany() ? List.of(12, 24) : List.of(24, 36, 48, 60);
        int drawn = Draw.of(seed, number, "term").one(terms);
        return begins.plusMonths(drawn - 1).isAfter(last) ? drawn : 24;
    }

    private LocalDate daysBack(int workingDays) {
        LocalDate day = working.workingDayUpTo(last);
        for (int i = 0; i < workingDays; i++) {
            day = working.workingDayUpTo(day.minusDays(1));
        }
        return day;
    }

    private int many(int inTheWhole) {
        return Math.max(1, inTheWhole * percent / WHOLE);
    }

    private Ask next(List<Ask> of) {
        return of.get(all.size() % of.size());
    }
}
