package io.sancha.platform.engine;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The {@link Guard} on the files that would stand together. A tree is looked at once and not again as long as it is the one that was looked
 * at last: a proposal is tried, shown and released, and it is always the same files.
 */
@Component
class TreeCheck {
    private final Guard guard = Guard.ofTheBank();
    private volatile Checked last = new Checked("", List.of());

    /** What was found in a tree. @param files names and hashes of what the guard reads of it */
    private record Checked(String files, List<Finding> found) {
    }

    Guard.Names names(Collection<SourceFile> sent) {
        return guard.names(sent);
    }

    List<Finding> findings(Collection<SourceFile> tree) {
        String files = fingerprint(tree);
        Checked known = last;
        if (!known.files().equals(files)) {
            known = new Checked(files, guard.check(tree));
            last = known;
        }
        return known.found();
    }

    /** Of everything that the guard reads: of a form in HTML that is its name. */
    private static String fingerprint(Collection<SourceFile> tree) {
        return tree.stream().map(file -> file.name() + ":" + (file.name().endsWith(".html") ? "" : Hashes.sha256(file.content()))).sorted()
            .collect(Collectors.joining("\n"));
    }
}
