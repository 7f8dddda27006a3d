package io.sancha.tools.guard;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Draws the path of each finding on every diagram that it leads through. */
public final class PathDrawings {
    private final Map<String, BpmnModelInstance> diagrams = new TreeMap<>();

    /** @param tree files that the guard could read; those that are no diagrams are passed over */
    public PathDrawings(Collection<SourceFile> tree) {
        tree.stream().filter(file -> file.name().endsWith(".bpmn")).forEach(file -> {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
            model.getModelElementsByType(Process.class).forEach(process -> diagrams.put(process.getId(), model));
        });
    }

    /**
     * Writes one file a finding and diagram: {@code 03-SEQ-01-disbursement.svg}.
     *
     * @return the files that were written, in the order of the path
     */
    public List<Path> write(List<Finding> findings, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        Files.createDirectories(folder);
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            for (String process : finding.path().stream().map(PathDrawings::process).distinct().filter(diagrams::containsKey).toList()) {
                Path file = folder.resolve("%02d-%s-%s.svg".formatted(i + 1, finding.rule(), process));
                Files.writeString(file, draw(finding, process));
                written.add(file);
            }
        }
        return written;
    }

    private String draw(Finding finding, String process) {
        List<String> within = finding.path().stream().filter(step -> process(step).equals(process)).map(PathDrawings::element).toList();
        return DiagramSvg.of(diagrams.get(process), within, List.of(finding.rule() + " " + finding.zh(), finding.rule() + " " + finding.en()));
    }

    /** {@code record-opinion} of {@code review/record-opinion: reviewOutcome=AGREED}. */
    private static String element(String step) {
        int answer = step.indexOf(": ");
        return step.substring(step.indexOf('/') + 1, answer < 0 ? step.length() : answer);
    }

    /** {@code review} of {@code review/review-case}. */
    private static String process(String step) {
        int slash = step.indexOf('/');
        return slash < 0 ? step : step.substring(0, slash);
    }
}
