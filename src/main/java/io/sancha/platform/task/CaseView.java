package io.sancha.platform.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is known of a case, section by section. */
@Service
public class CaseView {
    private final List<CaseFacts<?>> sections;

    CaseView(List<CaseFacts<?>> sections) {
        this.sections = sections;
    }

    @Transactional(readOnly = true)
    public Map<String, Record> of(String caseId) {
        Map<String, Record> view = new LinkedHashMap<>();
        if (caseId == null) {
            // a process that is about no case, such as one that was begun past the rules: nothing is known of it, and its task is shown all the same
            return view;
        }
        sections.forEach(facts -> facts.of(caseId).ifPresent(found -> view.put(facts.section(), found)));
        return view;
    }
}
