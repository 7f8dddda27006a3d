package io.sancha.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.openqa.selenium.By;

/** What there is to be pictured, and who sees it. */
final class Scenes {
    private static final List<String> PARTS = List.of("summary", "documents", "progress", "schedule", "story");
    private static final int DOTS_PER_INCH = 80;
    private final PicturedBank bank;
    private final Camera camera;

    Scenes(PicturedBank bank, Camera camera) {
        this.bank = bank;
        this.camera = camera;
    }

    /** The form of a task, and beside it the parts of its case. @param beside whether these are pictured too */
    void task(WaitingTasks.Held task, boolean beside) throws IOException {
        String address = "/camunda/app/tasklist/default/#/?task=" + task.id();
        camera.as(task.person());
        camera.browser().open(address);
        camera.browser().until(() -> camera.shows(".sancha-form > .ask-help") && camera.shows(".form-actions .btn-primary"));
        camera.picture("tasks/" + task.task());
        for (String part : beside ? PARTS : List.<String>of()) {
            camera.browser().open(address + "&detailsTab=sancha-case-" + part);
            camera.browser().until(() -> camera.shows(".sancha-case:not([aria-busy]) :is(section, .empty, form)"));
            camera.picture("tabs/" + task.task() + "." + part);
        }
    }

    void pages() throws IOException, InterruptedException {
        camera.page("pages/login", "/login");
        for (JsonNode person : bank.get("auditor", "/api/demo-people")) {
            if (person.get("userId").asText().equals(person.get("duty").asText())) {
                camera.as(person.get("userId").asText());
                camera.page("pages/start." + person.get("duty").asText(), "/");
            }
        }
        for (Map.Entry<String, Map<String, String>> duty : addresses().entrySet()) {
            camera.as(duty.getKey());
            for (Map.Entry<String, String> page : duty.getValue().entrySet()) {
                camera.page("pages/" + page.getKey(), page.getValue());
            }
        }
        camera.as("relationship-manager");
        camera.browser().open("/camunda/app/tasklist/");
        camera.browser().until(() -> camera.shows(".sancha-card .case"));
        camera.picture("pages/tasklist");
        camera.browser().press(By.cssSelector(".tasks-list .task .names"));
        camera.browser().until(() -> camera.shows(".sancha-form > .ask-help"));
        camera.browser().press(By.cssSelector(".sancha-form > .ask-help"));
        camera.browser().until(() -> camera.shows(".sancha-help.beside .title"));
        camera.picture("pages/help-beside");
    }

    private Map<String, Map<String, String>> addresses() throws IOException, InterruptedException {
        JsonNode late = bank.firstCase(one -> one.path("daysPastDue").asInt() > 30);
        JsonNode sound = bank.firstCase(one -> one.path("state").asText().equals("PERFORMING") && one.path("branch").asText().equals("0101"));
        String proposal = bank.get("process-reviewer", "/api/process-changes?limit=1").findPath("id").asText();
        Map<String, String> looks = new LinkedHashMap<>(Map.of("cases", "/cases.html", "duties", "/duties.html", "relations", "/relations.html",
            "logins", "/logins.html", "found", "/cases.html?search=" + sound.get("customer").asText().substring(0, 2)));
        PARTS.forEach(part -> looks.put("case." + part, "/case.html?id=" + late.get("caseId").asText() + "#" + part));
        looks.put("case.facts", "/case.html?id=" + late.get("caseId").asText() + "#facts");
        for (JsonNode list : bank.get("auditor", "/api/board").get("lists")) {
            looks.put("list." + list.path("id").asText(list.asText()), "/list.html?list=" + list.path("id").asText(list.asText()));
        }
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("auditor", looks);
        all.put("relationship-manager", Map.of("customer", "/customer.html?customer=" + sound.get("customerId").asText(), "stand-ins", "/stand-ins.html",
            "notifications", "/notifications.html", "help", "/help.html", "help.task", "/help.html?task=collect-credit-file", "help.duty",
            "/help.html?duty=relationship-manager", "help.rule", "/help.html?rule=CUS-01", "help.rules", "/help.html?rules"));
        all.put("accountant", Map.of("counter", "/counter.html", "counter.loan", "/counter.html?loan=" + sound.get("loanNumber").asText()));
        all.put("process-reviewer", Map.of("process-changes", "/process-changes.html", "process-change", "/process-change.html?id=" + proposal, "replay",
            "/replay.html?id=" + proposal, "versions.diagram", "/versions.html?file=credit-lifecycle.bpmn", "versions.table",
            "/versions.html?change=" + proposal + "&file=determine-committee.dmn", "case-moves", "/case-moves.html", "staffing", "/staffing.html"));
        return all;
    }

    void papers() throws IOException, InterruptedException {
        String loan = bank.firstCase(one -> one.path("daysPastDue").asInt() > 30).get("loanNumber").asText();
        for (String paper : List.of("schedule", "statement")) {
            try (PDDocument document = Loader.loadPDF(bank.file("auditor", "/api/loans/" + loan + "/" + paper + ".pdf", camera.language()))) {
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
                    camera.keep("papers/" + paper + "-" + (page + 1), SmallPng.of(picture));
                }
            }
        }
    }
}
