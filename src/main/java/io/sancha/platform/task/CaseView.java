package io.sancha.platform.task;

import io.sancha.platform.audit.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
        return told(facts -> true, facts -> facts.of(caseId));
    }

    /** The same to whoever works at a task of the case. */
    @Transactional(readOnly = true)
    public Map<String, Record> of(HumanTask task) {
        // a process that is about no case, such as one that was begun past the rules: nothing is known of it, and its task is shown all the same
        return task.caseId() == null ? Map.of() : told(facts -> true, facts -> facts.of(task.caseId(), task.id()));
    }

    /** The same of these sections alone. @throws Refusal INPUT if there is no such section */
    @Transactional(readOnly = true)
    public Map<String, Record> of(String caseId, Collection<String> asked) {
        List<String> known = sections.stream().map(CaseFacts::section).toList();
        asked.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Refusal.ofInput("section", "案卷没有“" + name + "”这一部分，可选：" + String.join("、", known),
                "a case has no section “" + name + "”; there are " + String.join(", ", known));
        });
        return told(facts -> asked.contains(facts.section()), facts -> facts.of(caseId));
    }

    private Map<String, Record> told(Predicate<CaseFacts<?>> wanted, Function<CaseFacts<?>, Optional<? extends Record>> asking) {
        Map<String, Record> view = new LinkedHashMap<>();
        sections.stream().filter(wanted).forEach(facts -> asking.apply(facts).ifPresent(found -> view.put(facts.section(), found)));
        return view;
    }
}
