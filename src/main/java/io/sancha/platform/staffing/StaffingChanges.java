package io.sancha.platform.staffing;

import io.sancha.platform.people.Actors;
import io.sancha.platform.staffing.StaffingWords.Said;
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
    private final JdbcClient sql;
    private final Actors actors;

    StaffingChanges(JdbcClient sql, Actors actors) {
        this.sql = sql;
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
    Said after(List<Change> changes, String branch, Set<String> duties) {
        List<Change> near = changes.stream().sorted((one, other) -> Long.compare(one.id(), other.id()))
            .filter(change -> duties.contains(change.subject()) || change.subject().equals("branch-" + branch) || change.subject().equals(branch)).toList();
        List<Change> told = near.isEmpty() ? changes : near;
        if (told.isEmpty()) {
            return new Said("新的一日", "a new day");
        }
        int more = Math.max(0, told.size() - NAMED);
        return new Said(list(told, this::inChinese, "；") + (more == 0 ? "" : "；另有 " + more + " 项"),
            list(told, this::inEnglish, "; ") + (more == 0 ? "" : "; and " + more + " more"));
    }

    private static String list(List<Change> told, Function<Change, String> language, String comma) {
        return told.stream().map(language).distinct().limit(NAMED).collect(Collectors.joining(comma));
    }

    private String inChinese(Change change) {
        String who = change.person() == null ? "" : actors.called(change.person());
        return switch (change.what()) {
            case "MEMBERSHIP" -> who + (change.added() ? " 加入 " : " 退出 ") + change.subject();
            case "BRANCH" -> change.person() == null ? "机构 " + change.subject() + " 的成员组变动" : who + (change.added() ? " 加入机构 " : " 退出机构 ") + change.subject();
            case "ACCESS" -> who + (change.added() ? " 启用" : " 停用");
            case "APPOINTMENT" -> who + " 受聘为委员";
            case "AUTHORITY" -> who + " 获书面授权 " + change.subject();
            case "FIGURE" -> "参数 " + change.subject() + " 变动";
            default -> "流程图 " + change.subject() + " 变动";
        };
    }

    private String inEnglish(Change change) {
        String who = change.person() == null ? "" : actors.called(change.person());
        return switch (change.what()) {
            case "MEMBERSHIP" -> who + (change.added() ? " joined " : " left ") + change.subject();
            case "BRANCH" -> change.person() == null ? "groups of branch " + change.subject() + " changed"
                : who + (change.added() ? " joined branch " : " left branch ") + change.subject();
            case "ACCESS" -> who + (change.added() ? " may log in again" : " may not log in any more");
            case "APPOINTMENT" -> who + " was appointed to the committee";
            case "AUTHORITY" -> who + " was given the authority " + change.subject();
            case "FIGURE" -> "the figure " + change.subject() + " changed";
            default -> "the diagram " + change.subject() + " changed";
        };
    }
}
