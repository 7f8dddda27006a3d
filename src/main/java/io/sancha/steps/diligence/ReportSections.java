package io.sancha.steps.diligence;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The seven sections of an investigation report. */
@Embeddable
public record ReportSections(String basics, String operations, String request, String financial, String nonFinancial, String security, String conclusion) {

    static ReportSections of(ReportEntry.Sections entry) {
        return new ReportSections(entry.basics().strip(), entry.operations().strip(), entry.request().strip(), entry.financial().strip(),
            entry.nonFinancial().strip(), entry.security().strip(), entry.conclusion().strip());
    }

    /** The sections by name, in their order. */
    Map<String, String> byName() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("basics", basics);
        all.put("operations", operations);
        all.put("request", request);
        all.put("financial", financial);
        all.put("nonFinancial", nonFinancial);
        all.put("security", security);
        all.put("conclusion", conclusion);
        return all;
    }
}
