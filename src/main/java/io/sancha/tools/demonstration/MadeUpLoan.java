package io.sancha.tools.demonstration;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.login.DemoPeople;
import io.sancha.steps.review.ReviewEntry.Decision;
import io.sancha.tools.walkthrough.Dossier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A loan made up from a seed as those of the demonstration bank are, for whoever needs more of them: its dossier, in which everything goes well until the
 * money is out, and on which day people come to each task before that.
 */
public final class MadeUpLoan {
    private static final int BRANCHES = 5;
    private static final int IN_THE_SECOND = 2;
    private final Life life;
    private final HolidayCalendar working;
    private final Dossier dossier;

    private MadeUpLoan(Life life, List<DemoPeople.Person> people, HolidayCalendar working) {
        this.life = life;
        this.working = working;
        this.dossier = DossierMaker.dossier(life, new Staff(people), working, Decision.AGREE);
    }

    /**
     * The loan of this number: the same seed, number and day make the same one.
     *
     * @param begins the day on which its case is opened
     * @param people who may have a duty in it
     */
    public static MadeUpLoan of(long seed, int number, LocalDate begins, List<DemoPeople.Person> people, HolidayCalendar working) {
        Draw draw = Draw.of(seed, number, "loan");
        Ask ask = draw.one(List.of(Ask.values()));
        List<Integer> months = ask == Ask.NEW_WORKSHOP ? List.of(24, 36, 48) : ask.isOfCompany() ? List.of(6, 12, 18, 24) : List.of(12, 24, 36);
        String branch = number % BRANCHES < IN_THE_SECOND ? "0102" : "0101";
        return new MadeUpLoan(new Life(seed, number, branch, ask, Plot.PAYS, Pace.of(Draw.of(seed, number, "pace")), begins, null, draw.one(months), null),
            people, working);
    }

    public Dossier dossier() {
        return dossier;
    }

    /** On which day somebody comes to a task of steps 1 to 9; empty of what comes later. */
    public Optional<LocalDate> day(String task) {
        return Pace.TASKS.contains(task) ? Optional.of(life.pace().day(life.begins(), task, working)) : Optional.empty();
    }
}
