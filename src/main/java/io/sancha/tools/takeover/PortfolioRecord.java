package io.sancha.tools.takeover;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes on the trail which files came in or went out, by their hashes, and what they held (MIG-05). */
@Component
class PortfolioRecord {
    private static final String RULE = "MIG-05";
    private final Trail trail;

    PortfolioRecord(Trail trail) {
        this.trail = trail;
    }

    /** Needs a running transaction: what is not kept was not taken over. @param hashes SHA-256 by the name of the file */
    void taken(Portfolio portfolio, Map<String, String> hashes) {
        write("import-portfolio", "DONE", "移植存量贷款 %d 户 %d 笔 / %1$d customers with %2$d loans were taken over".formatted(
            portfolio.customers().size(), portfolio.loans().size()), hashes);
    }

    /** Needs a running transaction. @param hashes SHA-256 by the name of the file */
    void written(int loans, int left, String branch, Map<String, String> hashes) {
        write("export-portfolio", "DONE", "导出存量贷款 %d 笔，未导出 %d 笔，机构 %s / %1$d loans were exported, %2$d left out, of branch %3$s".formatted(loans,
            left, branch.isEmpty() ? "全部 all" : branch), hashes);
    }

    private void write(String what, String outcome, String message, Map<String, String> hashes) {
        List<Reference> files = hashes.entrySet().stream().map(file -> new Reference("portfolio-file", file.getKey(), file.getValue())).toList();
        trail.record(Actor.SYSTEM, ActPlace.outsideProcess(null, what), outcome, RULE, message, files);
    }
}
