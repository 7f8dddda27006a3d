package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.engine.BuildFiles;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.task.TaskDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in sight is in the one language that the person reads: every page of ours, every form, the web applications. */
@Tag("browser")
class OneLanguageInChromiumTest extends IntegrationTest {
    private static final Path TEXTS = Path.of("src/main/resources/static/sancha");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Pages, and who may read them. */
    private static final Map<String, List<String>> PAGES = Map.of("process-reviewer", List.of("/", "/process-changes.html", "/process-change.html?id=1",
        "/versions.html", "/case-moves.html", "/stand-ins.html", "/staffing.html"), "auditor", List.of("/cases.html", "/relations.html", "/duties.html",
        "/logins.html"));
    private static final List<String> PARTS_OF_A_CASE = List.of("summary", "documents", "progress", "schedule", "story");
    private static final List<String> MAY_BE_EMPTY = List.of("/", "/relations.html", "/stand-ins.html");
    private static final By LOG_OUT = By.cssSelector("form[action='/logout'] button");
    private static final By SWITCH = By.cssSelector("button.language");
    private static final By ALL_READ = By.cssSelector("tbody tr");
    private static final String IN_SIGHT = """
        return document.title + '\\n' + document.body.innerText + '\\n'
          + [...document.querySelectorAll('[placeholder], [title], [aria-label]')]
            .map(e => [e.placeholder, e.title, e.ariaLabel].filter(Boolean).join('\\n')).join('\\n');""";
    private static final String SPEAK = """
        const [html, done] = arguments;
        const place = document.body.appendChild(document.createElement('div'));
        place.innerHTML = html;
        import('/sancha/texts.js').then(m => {
          const form = place.querySelector('form');
          m.speak(form, m.textsIn(form));
          const said = [...form.querySelectorAll('*')].map(e => [...e.attributes].filter(a => /^(title|placeholder|data-unit|data-labels)$/.test(a.name))
            .map(a => a.value).join('\\n')).join('\\n');
          form.querySelectorAll('script').forEach(script => script.remove());
          done(form.textContent + said);
        });""";

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;

    /** Other tests know the auditor as somebody who never chose. */
    @AfterEach
    void nobodyHasChosen() {
        transaction.executeWithoutResult(done -> sql.update("delete from person_language where user_id = 'auditor'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void everyPage(String language) throws IOException {
        for (Map.Entry<String, List<String>> person : PAGES.entrySet()) {
            try (var browser = new Chromium(port, language)) {
                browser.open("/login");
                browser.until(() -> browser.shows(By.cssSelector(".people button")));
                inOneLanguage(browser, language);
                browser.login(person.getKey());
                for (String page : person.getValue()) {
                    browser.open(page);
                    browser.until(() -> browser.shows(SWITCH));
                    browser.until(() -> MAY_BE_EMPTY.contains(page) || browser.shows(ALL_READ) || browser.shows(By.cssSelector(".notice")));
                    inOneLanguage(browser, language);
                    // the drawings' library sets styles in elements, which the policy of our pages forbids
                    assertThat(browser.faults()).as(page).allMatch(fault -> fault.contains("/webjars/bpmn-js/"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void everyForm(String language) throws IOException {
        try (var browser = new Chromium(port, language)) {
            browser.open("/login");
            for (SourceFile form : BuildFiles.all()) {
                if (form.name().endsWith(".html")) {
                    oneLanguage(browser.answer(SPEAK, new String(form.content(), StandardCharsets.UTF_8)), language);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void tasklistWithAFormAndTheCaseBesideIt(String language) throws IOException {
        String caseId = Visitor.as(rest, "relationship-manager").beginCase();
        String task = desk.openIn(caseId).get(0).id();
        Visitor.as(rest, "relationship-manager").post("/api/tasks/" + task + "/claim", null);
        try (var browser = new Chromium(port, language)) {
            browser.login("relationship-manager");
            browser.open("/camunda/app/tasklist/default/#/?task=" + task);
            browser.until(() -> browser.shows(By.cssSelector(".sancha-form h3")) && browser.shows(SWITCH));
            inOneLanguage(browser, language);
            for (String tab : PARTS_OF_A_CASE) {
                browser.open("/camunda/app/tasklist/default/#/?task=" + task + "&detailsTab=sancha-case-" + tab);
                browser.until(() -> browser.shows(By.cssSelector(".sancha-case:not([aria-busy]) :is(section, .empty, form)")));
                inOneLanguage(browser, language);
                browser.open("/case.html?case=" + caseId + "#" + tab);
                browser.until(() -> browser.shows(By.cssSelector("[role=tabpanel]:not([hidden]):not([aria-busy]) :is(section, .empty, form)")));
                inOneLanguage(browser, language);
            }
            assertThat(browser.faults()).allMatch(fault -> fault.contains("/webjars/bpmn-js/"));
        } finally {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).rootProcessInstances().list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "looked at"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void cockpitWithADrawing(String language) throws IOException {
        try (var browser = new Chromium(port, language)) {
            browser.login("process-reviewer");
            browser.open("/camunda/app/cockpit/default/#/processes");
            browser.until(() -> browser.shows(By.cssSelector("td.name a, .process-definitions-list a")) && browser.shows(SWITCH));
            inOneLanguage(browser, language);
        }
    }

    @Test
    void whoeverChangesItIsSpokenToInTheOtherEverywhere() {
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login("auditor");
            browser.open("/duties.html");
            browser.until(() -> browser.texts(SWITCH).contains("English"));
            browser.press(SWITCH);
            browser.until(() -> browser.texts(By.tagName("h1")).contains("Duties that exclude each other"));
            assertThat(browser.ask("return document.documentElement.lang")).isEqualTo("en");
            browser.open("/camunda/app/welcome/default/");
            browser.until(() -> browser.texts(SWITCH).contains("中文"));
            assertThat(browser.ask("return document.title")).isEqualTo("Sancha Welcome");
        }
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login("auditor");
            browser.until(() -> browser.texts(LOG_OUT).contains("Log out"));
            browser.press(SWITCH);
            browser.until(() -> browser.texts(LOG_OUT).contains("退出"));
        }
    }

    private void inOneLanguage(Chromium browser, String language) throws IOException {
        assertThat(browser.ask("return document.documentElement.lang")).isEqualTo(language.equals("zh-CN") ? "zh-CN" : "en");
        oneLanguage(browser.ask(IN_SIGHT), language);
    }

    private void oneLanguage(String seen, String language) throws IOException {
        String text = seen;
        for (String name : names()) {
            text = text.replace(name, "");
        }
        assertThat(text).doesNotContain("undefined", "[object");
        assertThat(Arrays.stream(text.split("\n")).map(String::strip)).as("keys left over").noneMatch(pages("en").keySet()::contains);
        if (language.equals("zh-CN")) {
            String chinese = text;
            assertThat(pages("en").values().stream().filter(words -> words.matches("[A-Z][a-z]+ .{6,}"))).noneMatch(chinese::contains);
        } else {
            assertThat(Arrays.stream(text.split("\n")).filter(line -> HAN.matcher(line).find()).map(String::strip)).allMatch("中文"::equals);
        }
    }

    /** People and customers have Chinese names in any language, and what they wrote stays in theirs. */
    private List<String> names() {
        Stream<String> people = Stream.of(rest.getForObject("/api/demo-people", Map[].class)).map(person -> String.valueOf(person.get("name")));
        Stream<String> written = Stream.of("/api/process-changes?limit=200", "/api/case-moves?limit=200")
            .map(list -> Visitor.as(rest, "process-reviewer").get(list).getBody())
            .flatMap(list -> Stream.of("reason", "name", "endReason", "decisionReason").flatMap(key -> list.findValuesAsText(key).stream()));
        Stream<String> customers = sql.queryForList("select distinct name from customer_identification", String.class).stream();
        return Stream.of(people, written, customers).flatMap(each -> each).filter(name -> HAN.matcher(name).find())
            .sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    private static Map<String, String> pages(String language) throws IOException {
        return new ObjectMapper().readValue(Files.readString(TEXTS.resolve("texts." + language + ".json")), new TypeReference<TreeMap<String, String>>() { });
    }
}
