package io.sancha.tools.workbench;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.DeployedVersions;
import io.sancha.platform.engine.ElementFigures;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.difference.Differences;
import io.sancha.platform.guard.difference.Marks;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.release.ReleaseOrigins;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells process reviewers and auditors of the versions of diagrams and tables. Of cases it tells numbers alone, and counts those of the reader's
 * branches (BRN-01). What there is not comes as an empty answer.
 */
@Service
public class VersionReader {
    private static final List<String> WHO = List.of("process-reviewer", "auditor");
    private final DeployedVersions versions;
    private final ElementFigures figures;
    private final ReleaseOrigins origins;
    private final Actors actors;

    VersionReader(DeployedVersions versions, ElementFigures figures, ReleaseOrigins origins, Actors actors) {
        this.versions = versions;
        this.figures = figures;
        this.origins = origins;
        this.actors = actors;
    }

    /** A version. @param origin the change that brought it; null where it came past the releases */
    public record Row(DeployedVersions.Version version, ReleaseOrigins.Origin origin) {
    }

    /** How the later of two versions differs from the earlier, in words and as places on the drawings. */
    public record Comparison(Differences differences, Marks marks) {
    }

    /**
     * All diagrams, then all tables, in the order of a loan's life.
     *
     * @throws Refusal API-01 to who neither works at changes nor audits them, as every method here
     */
    @Transactional(readOnly = true)
    public List<DeployedVersions.Versioned> all() {
        reader();
        List<String> order = Stream.concat(Contract.ofTheBank().processes().stream().map(ContractProcess::file), Contract.ofTheBank().allTables())
            .map(file -> file.substring(file.lastIndexOf('/') + 1)).toList();
        return versions.all().stream().sorted(Comparator.comparingInt(one -> order.contains(one.name()) ? order.indexOf(one.name()) : order.size())).toList();
    }

    /** Versions of a file, the latest first. @param before only those with a lower number */
    @Transactional(readOnly = true)
    public List<Row> of(String name, int before, int limit) {
        List<DeployedVersions.Version> found = versions.of(name, reader().branches(), before, limit);
        Map<String, ReleaseOrigins.Origin> by = origins.of(found.stream().map(DeployedVersions.Version::deployment).toList());
        return found.stream().map(version -> new Row(version, by.get(version.deployment()))).toList();
    }

    /** The content of a version. */
    @Transactional(readOnly = true)
    public Optional<SourceFile> content(String name, int version) {
        reader();
        return versions.content(name, version);
    }

    /** Compares two versions. */
    @Transactional(readOnly = true)
    public Optional<Comparison> compare(String name, int from, int to) {
        return content(name, from).flatMap(was -> content(name, to)
            .map(is -> new Comparison(Differences.between(was, is), Marks.between(was, is))));
    }

    /** The elements of a diagram's version at which cases stand or stood; nothing of a table. */
    @Transactional(readOnly = true)
    public Optional<List<ElementFigures.Figure>> elements(String name, int version) {
        return content(name, version).filter(file -> name.endsWith(".bpmn"))
            .map(file -> figures.of(name.substring(0, name.lastIndexOf('.')), version, reader().branches()));
    }

    private Actor reader() {
        return actors.current().filter(me -> WHO.stream().anyMatch(me::has)).orElseThrow(() -> Refusal.by("API-01", "流程版本由流程审核岗与审计查看",
            "versions of processes are seen by process reviewers and auditors"));
    }
}
