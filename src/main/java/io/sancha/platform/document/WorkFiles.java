package io.sancha.platform.document;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.HumanTask;
import org.springframework.stereotype.Component;

/** Keeps files that somebody sends for a piece of work at a case that is no task of a diagram, such as keeping its file up. */
@Component
public class WorkFiles {
    private final DocumentDesk desk;
    private final Actors actors;

    WorkFiles(DocumentDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    /**
     * The caller has checked who acts and that the case is open, and notes on the trail what the file becomes.
     *
     * @param id tells this piece of work from others
     * @throws io.sancha.platform.audit.Refusal if the file is empty, too large, or of a kind that is not taken
     */
    public StoredFile keep(ActPlace work, String id, String fileName, String declaredType, byte[] content) {
        return desk.keep(new HumanTask(id, work.task(), null, work.task(), null, work.caseId(), null, actors.currentUser(), null, null, null, null, 0, null),
            fileName, declaredType, content);
    }
}
