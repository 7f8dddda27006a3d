package io.sancha.platform.staffing;

import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.Duty;
import io.sancha.platform.staffing.StaffingWords.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has changed since it was last asked whether people suffice; the database tells it, by whatever way it came. */
@Repository
class StaffingChanges {
    /** Changes named in a sentence; how many there are more is said. */
    private static final int NAMED = 5;
    private static final String GROUP = "branch-";
    private final JdbcClient sql;
    private final CaseDuties duties;
    private final Actors actors;

    StaffingChanges(JdbcClient sql, CaseDuties duties, Actors actors) {
        this.sql = sql;
        this.duties = duties;
        this.actors = actors;
    }

    /** @param what kind of change @param person user id; null where it is about nobody @param subject such as the duty @param added whether it came or went */
    record Change(long id, String what, String person, String subject, boolean added) {
    }

    boolean any() {
        return sql.sql("select exists (select from staffing_change)").query(Boolean.class).single();
    }

    /** Takes away what is there; what is told meanwhile stays for the next time. */
    List<Change> take() {
        return sql.sql("delete from staffing_change returning id, what, person, subject, added").query(Change.class).list();
    }

    /** After which changes something is so: those that are about one of these duties or the branch, or all where none is. */
    Said after(List<Change> changes, String branch, Set<String> about) {
        List<Change> near = changes.stream()
            .filter(change -> about.contains(change.subject()) || change.subject().equals(GROUP + branch) || change.subject().equals(branch)).toList();
        List<Change> told = near.isEmpty() ? changes : near;
        return told.isEmpty() ? new Said("新的一日", "a new day") : new Said(list(told, this::inChinese, "；", "；另有 ", " 项"),
            list(told, this::inEnglish, "; ", "; and ", " more"));
    }

    /** Whom a change is about is looked up for those that are named alone: an import changes thousands. */
    private static String list(List<Change> told, Function<Change, String> language, String comma, String and, String more) {
        List<Change> all = told.stream().sorted(Comparator.comparing(Change::id)).map(change -> new Change(0, change.what(), change.person(), change.subject(),
            change.added())).distinct().toList();
        int others = Math.max(0, all.size() - NAMED);
        return all.stream().limit(NAMED).map(language).collect(Collectors.joining(comma)) + (others == 0 ? "" : and + others + more);
    }

    private String group(String id, boolean chinese) {
        Duty duty = duties.names().get(id);
        return duty != null ? chinese ? duty.chinese() : duty.english()
            : id.startsWith(GROUP) ? (chinese ? "机构 " : "branch ") + id.substring(GROUP.length()) : id;
    }

    private String inChinese(Change change) {
        String who = change.person() == null ? "" : actors.called(change.person());
        return switch (change.what()) {
            case "MEMBERSHIP" -> who + (change.added() ? " 加入 " : " 退出 ") + group(change.subject(), true);
            case "BRANCH" -> change.person() == null ? "机构 " + change.subject() + " 的成员组变动" : who + (change.added() ? " 加入机构 " : " 退出机构 ") + change.subject();
            case "ACCESS" -> who + (change.added() ? " 启用" : " 停用");
            case "APPOINTMENT" -> who + " 受聘为委员";
            case "AUTHORITY" -> who + " 获书面授权：" + group(change.subject(), true);
            case "FIGURE" -> "参数 " + change.subject() + " 变动";
            default -> "流程图 " + change.subject() + " 变动";
        };
    }

    private String inEnglish(Change change) {
        String who = change.person() == null ? "" : actors.called(change.person());
        return switch (change.what()) {
            case "MEMBERSHIP" -> who + (change.added() ? " joined " : " left ") + group(change.subject(), false);
            case "BRANCH" -> change.person() == null ? "groups of branch " + change.subject() + " changed"
                : who + (change.added() ? " joined branch " : " left branch ") + change.subject();
            case "ACCESS" -> who + (change.added() ? " may log in again" : " may not log in any more");
            case "APPOINTMENT" -> who + " was appointed to the committee";
            case "AUTHORITY" -> who + " was given an authority: " + group(change.subject(), false);
            case "FIGURE" -> "the figure " + change.subject() + " changed";
            default -> "the diagram " + change.subject() + " changed";
        };
    }
}
