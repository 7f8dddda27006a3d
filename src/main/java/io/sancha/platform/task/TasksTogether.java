package io.sancha.platform.task;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Does the same with several tasks, each for itself: what is refused of one keeps none of the others from it, and is on the trail of its case. */
@Service
public class TasksTogether {
    private final TaskDesk desk;
    private final Trail trail;
    private final Actors actors;

    TasksTogether(TaskDesk desk, Trail trail, Actors actors) {
        this.desk = desk;
        this.trail = trail;
        this.actors = actors;
    }

    /** What came of one task. @param rule that refused it, with the sentence in both languages; null where it was done */
    public record Answer(String taskId, boolean done, String rule, String zh, String en) {
    }

    /** The acting person takes each of the tasks. */
    public List<Answer> claim(Collection<String> tasks) {
        return each(tasks, desk::claim);
    }

    /** The acting person lets go of each of the tasks. */
    public List<Answer> giveBack(Collection<String> tasks) {
        return each(tasks, desk::giveBack);
    }

    private List<Answer> each(Collection<String> tasks, Consumer<String> deed) {
        return tasks.stream().distinct().map(task -> answer(task, deed)).toList();
    }

    private Answer answer(String task, Consumer<String> deed) {
        try {
            deed.accept(task);
            return new Answer(task, true, null, null, null);
        } catch (Refusal refusal) {
            trail.refused(refusal, actors.person().userId());
            return new Answer(task, false, refusal.rule(), refusal.chinese(), refusal.english());
        }
    }
}
