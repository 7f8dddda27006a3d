package io.sancha.platform.moving;

import io.sancha.platform.engine.DeployedVersions;
import io.sancha.platform.engine.DiagramElements.Node;
import io.sancha.platform.engine.ElementFigures;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.StepStanding;
import io.sancha.platform.engine.VersionMove;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.people.Actor;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could be moved: the diagrams that cases follow, the older versions on which some run, and what of these is called otherwise in the newest. */
@Service
public class MoveCandidates {
    /** Versions that are looked through for running cases. */
    private static final int MOST = 50;
    /** Elements at which a token can wait, as BPMN calls them. */
    private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "callActivity", "intermediateCatchEvent", "boundaryEvent", "eventBasedGateway",
        "subProcess");
    private final MoveRules rules;
    private final DeployedVersions versions;
    private final InstanceMoves engine;
    private final ElementFigures figures;
    private final StepStanding steps;

    MoveCandidates(MoveRules rules, DeployedVersions versions, InstanceMoves engine, ElementFigures figures, StepStanding steps) {
        this.rules = rules;
        this.versions = versions;
        this.engine = engine;
        this.figures = figures;
        this.steps = steps;
    }

    /** An element without a counterpart. @param waiting cases of the reader's branches that stand there */
    public record Unmatched(String element, String name, String kind, int waiting) {
    }

    /** A version on which cases run. */
    public record Source(int version, int running, List<Unmatched> unmatched) {
    }

    /** @param to the newest version @param free what of it has no counterpart in any of the older ones */
    public record Candidates(String process, int to, List<Source> sources, List<Unmatched> free) {
    }

    /** A diagram. @param title Chinese then English */
    public record Diagram(String process, String title) {
    }

    /** The diagrams that cases follow, in the order of a loan's life. */
    @Transactional(readOnly = true)
    public List<Diagram> diagrams() {
        rules.reader();
        Map<String, String> titles = versions.all().stream().filter(one -> one.title() != null)
            .collect(Collectors.toMap(DeployedVersions.Versioned::name, DeployedVersions.Versioned::title));
        return Contract.ofTheBank().processes().stream().map(ContractProcess::key).filter(steps::isStep).filter(key -> titles.containsKey(key + ".bpmn"))
            .map(key -> new Diagram(key, titles.get(key + ".bpmn"))).toList();
    }

    /** Of one diagram. @throws io.sancha.platform.audit.Refusal MOV-03 where there is no such diagram */
    @Transactional(readOnly = true)
    public Candidates of(String process) {
        Actor me = rules.reader();
        int to = steps.isStep(process) ? versions.newest(process) : 0;
        if (to == 0) {
            throw PlanDesk.refused("process", "没有这样的流程，或其中没有业务：" + process, "there is no such diagram, or no case follows it: " + process);
        }
        List<DeployedVersions.Version> running = versions.of(process + ".bpmn", me.branches(), to, MOST).stream().filter(one -> one.running() > 0).toList();
        Set<String> met = new HashSet<>();
        List<Source> sources = running.stream().map(one -> source(process, one, to, me.branches(), met)).toList();
        List<Unmatched> free = engine.nodes(process, to).values().stream().filter(node -> WAITING.contains(node.kind()) && !met.contains(node.id()))
            .map(node -> new Unmatched(node.id(), node.name(), node.kind(), 0)).toList();
        return new Candidates(process, to, sources, running.isEmpty() ? List.of() : free);
    }

    private Source source(String process, DeployedVersions.Version version, int to, Collection<String> branches, Set<String> met) {
        Map<String, String> becoming = engine.becoming(new VersionMove(process, version.version(), to, Map.of()));
        met.addAll(becoming.values());
        Map<String, Integer> waiting = figures.of(process, version.version(), branches).stream()
            .collect(Collectors.toMap(ElementFigures.Figure::element, ElementFigures.Figure::waiting));
        return new Source(version.version(), version.running(), engine.nodes(process, version.version()).values().stream()
            .filter(node -> WAITING.contains(node.kind()) && !becoming.containsKey(node.id())).map(node -> unmatched(node, waiting)).toList());
    }

    private static Unmatched unmatched(Node node, Map<String, Integer> waiting) {
        return new Unmatched(node.id(), node.name(), node.kind(), waiting.getOrDefault(node.id(), 0));
    }
}
