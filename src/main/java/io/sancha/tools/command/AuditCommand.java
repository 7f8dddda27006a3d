package io.sancha.tools.command;

import io.sancha.platform.audit.TrailAudit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What an auditor asks of the trail. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "审计 Audit the trail.", subcommands = AuditCommand.Verify.class)
public class AuditCommand implements Runnable {
    @Override
    public void run() {
        new picocli.CommandLine(this).usage(System.err);
    }

    /** Recomputes every chain. */
    @Command(name = "verify", mixinStandardHelpOptions = true,
        description = "重算每案留痕链，指出首条被改动、删除或调换的记录。Recompute each case's chain and name the first record that was changed, removed or reordered.")
    static class Verify implements Callable<Integer> {
        @Override
        public Integer call() {
            try (var context = QuietContext.open()) {
                TrailAudit.Finding finding = context.getBean(TrailAudit.class).verify();
                System.out.printf("%d 条链 chains, %d 条记录 records%n", finding.cases(), finding.records());
                finding.breaks().forEach(b -> System.out.printf("案 case %s, 第 %d 条 record %d: %s / %s%n", b.caseId(), b.seq(), b.seq(), b.chinese(),
                    b.english()));
                System.out.println(finding.whole() ? "留痕完整 The trail is whole." : "留痕已被破坏 The trail is broken.");
                return finding.whole() ? 0 : 1;
            }
        }
    }
}
