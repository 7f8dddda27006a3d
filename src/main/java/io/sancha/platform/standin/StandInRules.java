package io.sancha.platform.standin;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** TSK-03 (own rule): a stand-in is inside one duty and branch, between two people, for a bounded time that has not begun. */
final class StandInRules {
    private static final String RULE = "TSK-03";

    private StandInRules() {
    }

    /**
     * @param called the delegate as a sentence names them
     * @param groups the delegate's duties and branches
     * @param mostDays the longest a stand-in may last, in calendar days
     */
    static void check(Actor absent, String called, List<String> groups, StandInEntry entry, LocalDate today, int mostDays) {
        stated(entry);
        if (entry.duty().equals("committee-member")) {
            throw Refusal.by("CMT-07", "贷审会委员须本人到会表决，不得由他人代办", "members of the committee vote in person, never by another").atField("duty");
        }
        refuseIf(entry.delegate().equals(absent.userId()), "delegate", "代办人须为他人", "the stand-in must be another person");
        refuseIf(!absent.has(entry.duty()), "duty", "您不任 " + entry.duty() + " 岗，无从交他人代办", "you do not hold the duty " + entry.duty());
        refuseIf(!groups.contains(entry.duty()), "delegate", called + " 不任 " + entry.duty() + " 岗，请另选同岗人员",
            called + " does not hold the duty " + entry.duty() + "; choose somebody who does");
        refuseIf(!shareABranch(absent, groups), "delegate", called + " 与您不属同一机构，请另选",
            called + " belongs to no branch of yours; choose a colleague");
        checkDays(entry, today, mostDays);
    }

    /** Whether somebody with these groups belongs to a branch of the person's. */
    static boolean shareABranch(Actor person, List<String> groups) {
        return groups.stream().filter(group -> group.startsWith("branch-") || group.equals("head-office")).anyMatch(person::has);
    }

    private static void stated(StandInEntry entry) {
        refuseIf(missing(entry.delegate()), "delegate", "请填写代办人：代办以其本人名义办理并负责", "say who stands in: they act under their own name and answer for it");
        refuseIf(missing(entry.duty()), "duty", "请填写岗位：代办只在一个岗位之内", "say under which duty: a stand-in is inside one duty");
        refuseIf(entry.firstDay() == null, "firstDay", "请填写起始日：代办只在写明的日期内有效", "say from which day: a stand-in holds on named days only");
        refuseIf(entry.lastDay() == null, "lastDay", "请填写截止日：代办只在写明的日期内有效", "say until which day: a stand-in holds on named days only");
        refuseIf(missing(entry.reason()), "reason", "请填写事由：交他人代办须有案可查", "say why: that a duty was handed over is kept with its reason");
    }

    private static boolean missing(String text) {
        return text == null || text.isBlank();
    }

    private static void checkDays(StandInEntry entry, LocalDate today, int mostDays) {
        refuseIf(entry.firstDay().isBefore(today), "firstDay", "起始日 " + entry.firstDay() + " 早于今日 " + today + "，不得补办", "the first day " + entry.firstDay()
            + " lies before today, " + today + "; nothing is handed over afterwards");
        refuseIf(entry.lastDay().isBefore(entry.firstDay()), "lastDay", "截止日早于起始日", "the last day lies before the first");
        long days = ChronoUnit.DAYS.between(entry.firstDay(), entry.lastDay()) + 1;
        refuseIf(days > mostDays, "lastDay", "代办共 " + days + " 天，最长 " + mostDays + " 天", days + " days; at most " + mostDays + " are allowed");
    }

    private static void refuseIf(boolean wrong, String field, String chinese, String english) {
        if (wrong) {
            throw Refusal.by(RULE, chinese, english).atField(field);
        }
    }
}
