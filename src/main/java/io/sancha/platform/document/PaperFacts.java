package io.sancha.platform.document;

import io.sancha.platform.task.CaseFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The papers that were added to the tasks of a case, as forms and pages show them. */
@Component
class PaperFacts implements CaseFacts<PaperFacts.Section> {
    private final PaperStore papers;

    PaperFacts(PaperStore papers) {
        this.papers = papers;
    }

    record Section(List<Paper> list) {
    }

    @Override
    public String section() {
        return "papers";
    }

    @Override
    public Optional<Section> of(String caseId) {
        List<Paper> list = papers.ofCase(caseId);
        return list.isEmpty() ? Optional.empty() : Optional.of(new Section(list));
    }
}
