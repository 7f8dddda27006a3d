package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.tools.walkthrough.DossierFile;
import io.sancha.tools.walkthrough.Walkthrough;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a case that went all the way, tab by tab, in a real browser. */
@Tag("browser")
class CaseTabsInChromiumTest extends IntegrationTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final By READ = By.cssSelector("[role=tabpanel]:not([hidden]):not([aria-busy]) :is(section, details)");
    /** What each shows once it is there. */
    private static final List<List<String>> TABS = List.of(List.of("summary", ".summary .opinions li"), List.of("documents", ".ways-of-file button"),
        List.of("progress", ".drawing .way-done"), List.of("schedule", ".chart canvas"), List.of("story", ".story li"),
        List.of("facts/committee", ".section dl"));
    private static final String OURS = """
        return [...document.querySelectorAll('[role=tab], [role=tabpanel]:not([hidden]) :is(h3, h4, th, dt, button, label > span, summary, .tag, .hint)')]
          .map(e => e.childNodes[0]?.nodeType === 3 ? e.childNodes[0].textContent : e.innerText).join('\\n');""";
    private static final String SEEN = "return document.title + document.querySelector('main').innerText";
    private static final String HEIGHT = "return document.documentElement.scrollHeight";
    /** What one window shows, and how many a page may fill. */
    private static final int SCREENS = 5 * 900;
    @LocalServerPort
    private int port;
    @Autowired
    private Walkthrough walkthrough;
    @Autowired
    private DossierFile dossiers;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void eachTabIsReadInOneLanguageAndFitsOnAFewScreens(String language) throws Exception {
        String caseId = walkthrough.walk(dossiers.read(Path.of("src/docs/dossiers/garment-maker.json")), step -> { }).caseId();
        try (var browser = new Chromium(port, language)) {
            browser.login("auditor");
            for (List<String> tab : TABS) {
                browser.open("/");
                browser.open("/case.html?case=" + caseId + "#" + tab.get(0));
                browser.until(() -> browser.shows(READ) && browser.shows(By.cssSelector(tab.get(1))));
                assertThat(browser.ask("return document.querySelector('[role=tab][aria-selected=true]').dataset.tab"))
                    .isEqualTo(tab.get(0).replaceAll("/.*", ""));
                assertThat(browser.ask(SEEN)).doesNotContain("undefined", "[object", "NaN").doesNotContainPattern("\\b(case|label|term)\\.[a-z]");
                if (language.equals("en-US")) {
                    assertThat(browser.ask(OURS).lines().filter(line -> HAN.matcher(line).find() && !line.contains("客户经理"))).as(tab.get(0)).isEmpty();
                }
                assertThat(Integer.parseInt(browser.ask(HEIGHT))).as(tab.get(0)).isLessThan(SCREENS);
                // the drawings' library sets styles in elements, which the policy of our pages forbids
                assertThat(browser.faults()).as(tab.get(0)).allMatch(fault -> fault.contains("/webjars/bpmn-js/"));
            }
        }
    }
}
