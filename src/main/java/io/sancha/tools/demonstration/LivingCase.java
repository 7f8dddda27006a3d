package io.sancha.tools.demonstration;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.review.ReviewEntry.Decision;
import io.sancha.tools.walkthrough.CaseWork;
import io.sancha.tools.walkthrough.Walkthrough;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A life's case while the days pass: at each of its tasks, what is done there today. Everything follows from the life and from what stands in the bank. */
final class LivingCase {
    /** Of a hundred tasks that wait, those which somebody has taken; of a hundred members, those who have voted where a vote is under way. */
    private static final int TAKEN = 45;
    private static final int DAYS_NOT_INSPECTED = 70;
    private static final Set<String> INSPECTING = Set.of("collect-evidence", "allow-making-up");
    private final Life life;
    private final HolidayCalendar working;
    private final LocalDate last;
    private final LocalDate reviewed;
    private final CaseWork first;
    private final CaseWork second;

    LivingCase(Life life, String caseId, Walkthrough walkthrough, Staff staff, HolidayCalendar working, LocalDate last) {
        this.life = life;
        this.working = working;
        this.last = last;
        this.reviewed = life.pace().day(life.begins(), "review-case", working);
        this.first = walkthrough.on(caseId, DossierMaker.dossier(life, staff, working, decision(true)));
        this.second = walkthrough.on(caseId, DossierMaker.dossier(life, staff, working, decision(false)));
    }

    private Decision decision(boolean firstTime) {
        return switch (life.plot()) {
            case RETURNED -> Decision.RETURN;
            case PAYS_AFTER_A_RETURN -> firstTime ? Decision.RETURN : Decision.AGREE;
            case REJECTED_IN_REVIEW -> Decision.REJECT;
            default -> Decision.AGREE;
        };
    }

    void pay(LocalDate today) throws Exception {
        second.pay(today);
    }

    /** Does what is to be done at these tasks today. @return whether anything was */
    boolean work(List<HumanTask> tasks, LocalDate today) throws Exception {
        for (HumanTask task : tasks) {
            if (life.task() != null && stays(task, today)) {
                if (waits(task, today)) {
                    return true;
                }
            } else if (!day(task).isAfter(today)) {
                (today.isAfter(reviewed) ? second : first).complete(task);
                return true;
            }
        }
        return false;
    }

    private boolean stays(HumanTask task, LocalDate today) {
        boolean here = task.key().equals(life.task()) && (life.plot() != Plot.RETURNED || today.isAfter(reviewed));
        boolean voted = task.key().equals("cast-vote") && life.draw("votes", String.valueOf(task.assignee())).chance(TAKEN);
        return here && !voted;
    }

    /** What becomes of the task at which the case stays. @return whether something was done about it now */
    private boolean waits(HumanTask task, LocalDate today) throws Exception {
        LocalDate there = created(task);
        if (life.plot() == Plot.WITHDRAWN && today.isAfter(there)) {
            second.withdraw(life.draw("withdrawn").one(List.of("客户另获他行贷款，撤回申请", "客户取消购置计划", "客户以自有资金解决")));
            return true;
        }
        if (task.assignee() == null && today.isAfter(there) && life.plot() == Plot.WAITS && life.draw("taken").chance(TAKEN)) {
            second.claim(task);
            return true;
        }
        return false;
    }

    /** When the task is done. */
    private LocalDate day(HumanTask task) {
        if (Pace.TASKS.contains(task.key())) {
            LocalDate paced = life.pace().day(life.begins(), task.key(), working);
            // the second time through, nobody is as quick as the calendar
            return paced.isBefore(created(task).minusDays(1)) ? working.workingDayFrom(created(task).plusDays(life.draw(task.key(), "again").between(1, 2)))
                : paced;
        }
        LocalDate there = created(task);
        if (INSPECTING.contains(task.key()) && life.plot() == Plot.NOT_INSPECTED && there.isAfter(last.minusDays(DAYS_NOT_INSPECTED))) {
            return LocalDate.MAX;
        }
        int most = switch (task.key()) {
            case "collect-evidence" -> 12;
            case "decide-on-suit", "release-security", "decide-write-off" -> 6;
            default -> 2;
        };
        int least = task.key().equals("report-inspection") ? 1 : most / 4;
        return working.workingDayFrom(there.plusDays(life.draw(task.key(), there).between(least, most)));
    }

    private static LocalDate created(HumanTask task) {
        return LocalDate.ofInstant(task.createdAt(), BankClock.CHINA);
    }
}
