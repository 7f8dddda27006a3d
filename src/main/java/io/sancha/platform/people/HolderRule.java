package io.sancha.platform.people;

import io.sancha.platform.audit.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * TSK-01: who holds a task works at it, and nobody gives it to another; TSK-02: only who has its duty. The one place that decides who works
 * at a task and says it, whichever way a person comes: our REST, Tasklist, the engine's REST, an upload, a stand-in.
 */
@Component
public class HolderRule {
    private static final String RULE = "TSK-01";
    private final Actors actors;

    HolderRule(Actors actors) {
        this.actors = actors;
    }

    /**
     * The person may save and complete, because they hold the task.
     *
     * @param holder user id; null or empty where nobody holds it
     * @throws Refusal TSK-01 if another or nobody holds it
     */
    public void checkHolds(String holder, String person) {
        if (isFree(holder)) {
            throw Refusal.by(RULE, "任务尚未认领，请先认领", "nobody holds the task; claim it first");
        }
        checkNotAnothers(holder, person);
    }

    /** The person may take the task: nobody holds it, or they do. @throws Refusal TSK-01 if another holds it */
    public void checkNotAnothers(String holder, String person) {
        if (!isFree(holder) && !holder.equals(person)) {
            String called = actors.called(holder);
            throw Refusal.by(RULE, "任务由 " + called + " 持有，须由其办理或退回", "the task is held by " + called + ", who must complete it or give it back");
        }
    }

    /** The person may send files for the task. @throws Refusal TSK-01 if another or nobody holds it */
    public void checkMaySend(String holder, String person) {
        if (isFree(holder) || !holder.equals(person)) {
            throw Refusal.by(RULE, "只有任务持有人可以上传，请先认领", "only who holds the task may send files; claim it first");
        }
    }

    /** The task can be taken over from somebody. @throws Refusal TSK-01 if nobody holds it */
    public void checkHeld(String holder) {
        if (isFree(holder)) {
            throw Refusal.by(RULE, "任务无人持有，请直接认领", "nobody holds the task; claim it");
        }
    }

    /** Only the holder lets go of a task. @throws Refusal TSK-01 if another or nobody holds it */
    public void checkGivesBack(String holder, String person) {
        if (isFree(holder) || !holder.equals(person)) {
            throw Refusal.by(RULE, "任务只能由本人认领，不能指派", "a task is claimed by the person, not assigned by another");
        }
    }

    /** Nobody names a holder but themselves. @param named user id; null where nobody is named @throws Refusal TSK-01 */
    public static void checkNamesThemselves(String named, String person) {
        if (named != null && !named.equals(person)) {
            throw Refusal.by(RULE, "任务只能由本人认领，不能指派给 " + named, "a task is claimed by the person, not assigned to " + named + " by another");
        }
    }

    /** What was filled in for a task is its holder's word. @throws Refusal TSK-01 if another filled it in last */
    public void checkFilledIn(String savedBy, String holder) {
        if (!savedBy.equals(holder)) {
            String called = actors.called(savedBy);
            throw Refusal.by(RULE, "表单由 " + called + " 填写，请核对后重新保存", "the form was filled in by " + called + "; check it and save it again");
        }
    }

    /** The answer to who saves over a draft that they have not seen (TSK-06): in another window, or since the task was handed on. */
    public Refusal savedMeanwhile(String savedBy) {
        String called = actors.called(savedBy);
        return Refusal.by("TSK-06", "其间 " + called + " 已保存较新的草稿，未作覆盖，请选定采用哪一份",
            called + " has saved a newer draft meanwhile; nothing was written over, choose which of the two to keep");
    }

    /** The duty is the person's. @throws Refusal TSK-02 if it is not */
    public void checkDuty(Actor person, String duty) {
        if (!person.has(duty)) {
            String called = actors.called(person.userId());
            throw Refusal.by("TSK-02", called + " 不任 " + duty + " 岗，不能办理此任务", called + " does not hold the duty " + duty + " that this task asks for");
        }
    }

    /** The answer to who comes with a task that somebody has completed. */
    public Refusal completedBy(String userId) {
        String called = actors.called(userId);
        return Refusal.by(RULE, "任务已由 " + called + " 办结", "the task was already completed by " + called);
    }

    /** The answer to who completed a task and comes again with another entry. @param differing paths at which the two differ */
    public Refusal completedOtherwise(String userId, List<String> differing) {
        String called = actors.called(userId);
        String paths = String.join(", ", differing);
        return Refusal.by(RULE, "任务已由 " + called + " 以另一内容办结，未作任何改动；不同之处：" + paths,
            "the task was already completed by " + called + " with other content, nothing was changed; what differs: " + paths);
    }

    /** The answer where a task is no more and nobody is known to have completed it. */
    public Refusal gone() {
        return Refusal.by(RULE, "任务已不在待办之列", "the task waits no more");
    }

    /** The answer to who would take a task over from somebody for whom they do not stand in. */
    public Refusal notStandingInFor(String holder) {
        String called = actors.called(holder);
        return Refusal.by(RULE, "任务由 " + called + " 持有，您今日不代其办理此岗",
            "the task is held by " + called + ", for whom you do not stand in today under this duty");
    }

    private static boolean isFree(String holder) {
        return holder == null || holder.isEmpty();
    }
}
