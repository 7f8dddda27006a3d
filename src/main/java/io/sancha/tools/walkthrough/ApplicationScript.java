package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.document.Document;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.DocumentEntry;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.application.ApplicationEntry;
import io.sancha.steps.application.CollectionEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What a dossier says at step 2. Dossiers have no files: each document's is a page that tells what it is and of which case. */
@Component
class ApplicationScript implements StageScript {
    private final DocumentDesk documents;
    private final TaskDesk tasks;

    ApplicationScript(DocumentDesk documents, TaskDesk tasks) {
        this.documents = documents;
        this.tasks = tasks;
    }

    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of("register-application", (dossier, task) -> application(dossier.application()), "collect-documents", this::documents);
    }

    /** An application is registered when the customer has signed it. */
    @Override
    public LocalDate notBefore(String task, Dossier dossier) {
        return task.equals("register-application") ? dossier.application().signedOn() : null;
    }

    private static ApplicationEntry application(Dossier.Application said) {
        return new ApplicationEntry(said.product(), said.amount(), said.currency() == null ? "CNY" : said.currency(), said.termMonths(), said.longCycle(),
            said.purpose(),
            said.purposeCategory(), said.guaranteeModes(), said.repaymentSource(), said.repaymentMethod(), said.signedOn());
    }

    /** Those of the dossier's documents that the case does not have yet. */
    private CollectionEntry documents(Dossier dossier, HumanTask task) {
        HumanTask held = tasks.claim(task.id());
        Set<String> there = new HashSet<>(documents.of(task.caseId()).stream().map(Document::sha256).toList());
        List<DocumentEntry> entries = new ArrayList<>();
        int number = 0;
        for (Dossier.Document said : dossier.documents()) {
            byte[] content = paper(dossier, said, task.caseId() + " #" + ++number);
            if (!there.contains(Hashes.sha256(content))) {
                String file = documents.store(held, said.title() + ".pdf", content).reference().toString();
                entries.add(new DocumentEntry(said.type(), said.title(), said.holder(), said.originalSeen(), said.issuedOn(), said.expiresOn(),
                    said.periodEnd(), file, null, null));
            }
        }
        return new CollectionEntry(entries);
    }

    /** @param number of the paper in its case, so that no two are alike */
    private static byte[] paper(Dossier dossier, Dossier.Document said, String number) {
        List<String> lines = new ArrayList<>(List.of("编号 " + number, "持有人 " + said.holder().chinese(), "借款人 " + dossier.customer().name()));
        if (said.issuedOn() != null) {
            lines.add("出具日期 " + said.issuedOn());
        }
        if (said.expiresOn() != null) {
            lines.add("有效期至 " + said.expiresOn());
        }
        if (said.periodEnd() != null) {
            lines.add("所属期末 " + said.periodEnd());
        }
        lines.add("本页为演示资料，非真实证照");
        return PaperPdf.of(said.title(), lines);
    }
}
