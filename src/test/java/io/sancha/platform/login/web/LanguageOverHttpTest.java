package io.sancha.platform.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.web.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person's language goes with the person, and the web applications tell names in it. */
class LanguageOverHttpTest extends IntegrationTest {
    private static final String PASSWORD = "drei Kraniche am See";
    private static final String READER = "reader-of-languages";
    private static final String REVIEW = "/camunda/api/engine/engine/default/process-definition/key/review";
    private static final String[] CHINESE = {"Accept-Language", "zh-CN,zh;q=0.9"};
    private static final String[] ENGLISH = {"Accept-Language", "en-US"};
    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identity;
    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void someone() {
        User user = identity.newUser(READER);
        user.setFirstName("读");
        user.setLastName("者");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(READER, "process-reviewer");
    }

    @AfterEach
    void gone() {
        identity.deleteUser(READER);
    }

    @Test
    void whatWasChosenIsThereAtTheNextLoginAtAnotherMachine() throws Exception {
        Browser first = Browser.loggedIn(port, READER, PASSWORD);
        assertThat(languages(first.json("PUT", "/api/language", "{\"language\":\"en\"}", "X-XSRF-TOKEN", first.token()))).containsExactly("en");

        assertThat(languages(new Browser(port).login(READER, PASSWORD))).containsExactly("en");
    }

    @Test
    void whoChoosesOnTheLoginPageHasChosen() throws Exception {
        var browser = new Browser(port);
        browser.get("/login");
        Map<String, String> fields = Map.of("username", READER, "password", PASSWORD, "_csrf", browser.token(), "language", "zh");
        assertThat(languages(browser.form("/login", fields))).containsExactly("zh");

        assertThat(languages(new Browser(port).login(READER, PASSWORD))).containsExactly("zh");
    }

    @Test
    void thereAreTwoLanguages() throws Exception {
        Browser browser = Browser.loggedIn(port, READER, PASSWORD);
        for (String wrong : new String[] {"{\"language\":\"de\"}", "{}"}) {
            HttpResponse<String> answer = browser.json("PUT", "/api/language", wrong, "X-XSRF-TOKEN", browser.token());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(json.readTree(answer.body()).path("field").asText()).isEqualTo("language");
        }
    }

    @Test
    void theApplicationsTellNamesInOneLanguageAndProgramsHearBoth() throws Exception {
        Browser browser = Browser.loggedIn(port, READER, PASSWORD);

        assertThat(read(browser.get(REVIEW, CHINESE)).path("name").asText()).isEqualTo("审查");
        assertThat(read(browser.get(REVIEW, ENGLISH)).path("name").asText()).isEqualTo("Review");
        assertThat(read(browser.get(REVIEW)).path("name").asText()).contains("审查", "Review");
        assertThat(read(browser.get(REVIEW.replace("/camunda/api/engine/engine/default", "/engine-rest"), ENGLISH)).path("name").asText())
            .contains("审查", "Review");
    }

    @Test
    void aDrawingIsInOneLanguageAndStaysADrawing() throws Exception {
        Browser browser = Browser.loggedIn(port, READER, PASSWORD);

        String english = read(browser.get(REVIEW + "/xml", ENGLISH)).path("bpmn20Xml").asText();
        String chinese = read(browser.get(REVIEW + "/xml", CHINESE)).path("bpmn20Xml").asText();
        String both = read(browser.get(REVIEW + "/xml")).path("bpmn20Xml").asText();

        assertThat(english).contains("name=\"Review case\"").doesNotContainPattern("name=\"[^\"]*\\p{IsHan}");
        assertThat(chinese).doesNotContain("Review case").contains("id=\"review-case\"");
        assertThat(List.of(english, chinese)).allSatisfy(xml -> assertThat(names(xml)).as("nothing but names").isEqualTo(names(both)));
    }

    @Test
    void soAreTheFramesAroundSteps() throws Exception {
        Browser browser = Browser.loggedIn(port, READER, PASSWORD);
        String drawing = read(browser.get(REVIEW.replace("/review", "/credit-lifecycle") + "/xml", ENGLISH)).path("bpmn20Xml").asText();

        assertThat(drawing).contains("value=\"Before the loan: investigation\"").doesNotContainPattern("(name|value)=\"[^\"]*\\p{IsHan}");
    }

    @Test
    void aRefusalIsToldInOneLanguageToo() throws Exception {
        Browser browser = Browser.loggedIn(port, READER, PASSWORD);
        String closed = "/camunda/api/engine/engine/default/nothing";

        JsonNode english = read(browser.get(closed, ENGLISH));
        assertThat(english.path("message").asText()).contains("is not open", "[API-01]").doesNotContain(" / ");
        assertThat(read(browser.get(closed, CHINESE)).path("message").asText()).contains("不对", "[API-01]").doesNotContain("is not open");
        assertThat(read(browser.get(closed)).path("message").asText()).contains("is not open", "不对");
    }

    /** What a form of Admin writes back as it read it. */
    @Test
    void aGroupThatIsEditedIsToldWhole() throws Exception {
        Browser browser = Browser.loggedIn(port, READER, PASSWORD);
        String group = "/camunda/api/engine/engine/default/group";

        assertThat(browser.get(group + "?id=reviewer&maxResults=1", ENGLISH).body()).contains("Reviewer").doesNotContain("审查岗");
        assertThat(browser.get(group + "/reviewer", ENGLISH).body()).contains("Reviewer").contains("审查岗");
    }

    @Test
    void theDescriptionOfOurRestIsInOneLanguage() throws Exception {
        Browser browser = Browser.loggedIn(port, READER, PASSWORD);

        assertThat(browser.get("/v3/api-docs", ENGLISH).body()).contains("\"Choose one's language, zh or en\"", "\"tags\":[\"Logins\"]")
            .doesNotContainPattern("\\p{IsHan}");
        assertThat(browser.get("/v3/api-docs", CHINESE).body()).contains("\"选择本人的界面语言（zh、en）\"", "\"tags\":[\"登录\"]");
        assertThat(browser.get("/v3/api-docs").body()).contains("\"登录 Logins\"");
    }

    private static String names(String xml) {
        return xml.replaceAll("name=\"[^\"]*\"", "").replaceAll("<bpmn:text>[^<]*<", "");
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body());
    }

    private static List<String> languages(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("sancha-language="))
            .map(cookie -> cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'))).toList();
    }
}
