package io.sancha.platform.staffing;

import io.sancha.platform.guard.staffing.DeadEnd;
import io.sancha.platform.guard.staffing.Lack;
import io.sancha.platform.guard.staffing.Shortage;
import io.sancha.platform.guard.staffing.StaffingRules;
import io.sancha.platform.people.Duty;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in Chinese and English what a branch lacks. */
final class StaffingWords {
    /** People named in a sentence; how many there are more is said. */
    private static final int NAMED = 5;
    private final Map<String, Duty> duties;
    private final StaffingRules rules;
    private final BranchStaffing branch;

    StaffingWords(Map<String, Duty> duties, StaffingRules rules, BranchStaffing branch) {
        this.duties = duties;
        this.rules = rules;
        this.branch = branch;
    }

    /** The same in both languages. */
    record Said(String zh, String en) {
    }

    /** Where it would take too long to say whether people suffice. */
    static Said undecided() {
        return new Said("可行的安排过多，未能判定人员是否足够；请减少兼任",
            "there are too many ways to arrange people to say whether they suffice; let fewer duties be held by one person");
    }

    /** What is short, who is there, and what one more person would mend. */
    Said of(Shortage shortage) {
        return shortage.lacks().size() == 1 ? alone(shortage.lacks().get(0)) : together(shortage.lacks());
    }

    private Said alone(Lack lack) {
        String zh = name(lack, true);
        String en = name(lack, false);
        if (lack.people().isEmpty() && lack.needed() == 1) {
            return new Said("无人任" + zh + "，须增一人", "there is no " + en + "; one is needed");
        }
        return new Said(zh + "须有 " + lack.needed() + " 人，现有 " + lack.people().size() + " 人" + there(lack, "（", "、", " 等", "）") + "，尚缺 " + more(lack, true),
            en + ": " + lack.needed() + " needed, " + lack.people().size() + " there" + there(lack, " (", ", ", " and others", ")") + ", " + more(lack, false)
                + " missing");
    }

    private Said together(List<Lack> lacks) {
        String zh = lacks.stream().map(lack -> name(lack, true) + there(lack, "（", "、", " 等", "）")).collect(Collectors.joining("、"));
        String en = lacks.stream().map(lack -> name(lack, false) + there(lack, " (", ", ", " and others", ")")).collect(Collectors.joining(", "));
        boolean oneMore = lacks.stream().allMatch(lack -> lack.more() == 1 && lack.kinds().isEmpty());
        String anyZh = oneMore ? "任一岗再增一人即可" : "须增：" + lacks.stream().map(lack -> name(lack, true) + " " + more(lack, true))
            .collect(Collectors.joining("，或"));
        String anyEn = oneMore ? "one more of " + (lacks.size() == 2 ? "either" : "any of them") + " is enough"
            : "needed: " + lacks.stream().map(lack -> more(lack, false) + " more " + name(lack, false)).collect(Collectors.joining(", or "));
        return new Said(zh + " 不得都由一人兼任，同一案卷中人手不足；" + anyZh,
            en + ": one person may not hold all of them in one case, and there are too few people; " + anyEn);
    }

    private String name(Lack lack, boolean chinese) {
        String asked = rules.post(lack.task()).map(post -> chinese ? "（" + post.zh() + "）" : " (" + post.en() + ")").orElse("");
        return duty(lack.duty(), chinese) + asked;
    }

    private String duty(String id, boolean chinese) {
        Duty duty = duties.get(id);
        return duty == null ? (chinese ? " " + id + " " : id) : chinese ? duty.chinese() : duty.english();
    }

    private String there(Lack lack, String open, String comma, String others, String close) {
        if (lack.people().isEmpty()) {
            return "";
        }
        return lack.people().stream().limit(NAMED).map(this::called).collect(Collectors.joining(comma, open, lack.people().size() > NAMED ? others + close
            : close));
    }

    private String called(String user) {
        return branch.names().getOrDefault(user, user);
    }

    private String more(Lack lack, boolean chinese) {
        String kinds = lack.kinds().stream().map(kind -> rules.post(lack.task()).stream().flatMap(post -> post.kinds().stream())
            .filter(known -> known.id().equals(kind)).map(known -> chinese ? known.zh() : known.en()).findFirst().orElse(kind))
            .collect(Collectors.joining(chinese ? "、" : ", "));
        return chinese ? lack.more() + " 人" + (kinds.isEmpty() ? "" : "（须有" + kinds + "）") : lack.more() + (kinds.isEmpty() ? "" : " (with " + kinds + ")");
    }

    /** Which choices leave nobody, and for what. */
    Said of(DeadEnd end) {
        String zh = end.choices().stream().limit(NAMED).map(choice -> called(choice.person()) + " 任" + duty(choice.duty(), true))
            .collect(Collectors.joining("、"));
        String en = end.choices().stream().limit(NAMED).map(choice -> called(choice.person()) + " acts as " + duty(choice.duty(), false))
            .collect(Collectors.joining(", "));
        int others = Math.max(0, end.choices().size() - NAMED);
        return new Said("同一案卷中若 " + zh + (others == 0 ? "" : " 等 " + end.choices().size() + " 人") + "，则" + kind(end, true) + duty(end.duty(), true) + "无人可任",
            "if in one case " + en + (others == 0 ? "" : " and " + others + " others too") + ", nobody is left as " + kind(end, false)
                + duty(end.duty(), false));
    }

    private String kind(DeadEnd end, boolean chinese) {
        return end.kind() == null ? "" : rules.post(end.task()).stream().flatMap(post -> post.kinds().stream()).filter(kind -> kind.id().equals(end.kind()))
            .map(kind -> chinese ? kind.zh() + "方面的" : kind.en() + " ").findFirst().orElse("");
    }
}
