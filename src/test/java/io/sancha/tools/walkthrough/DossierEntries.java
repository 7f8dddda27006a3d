package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.task.EntryReader;
import io.sancha.platform.task.HumanTask;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** What a dossier's people would enter at a human task, for tests that carry a case themselves instead of letting it be walked. */
public final class DossierEntries {
    private final Scripts scripts;
    private final Dossier dossier;

    /** @param dossier the dossier as JSON */
    public DossierEntries(ApplicationContext beans, String dossier) {
        this.scripts = beans.getBean(Scripts.class);
        this.dossier = beans.getBean(EntryReader.class).read(dossier, Dossier.class);
    }

    /** The entry that the task's form would send. */
    public JsonNode at(HumanTask task) {
        return scripts.entry(dossier, task, null);
    }

    /** The business date before which the task cannot be done; none if it can be done at once. */
    public Optional<LocalDate> notBefore(HumanTask task) {
        return scripts.notBefore(task.key(), dossier);
    }
}
