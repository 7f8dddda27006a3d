package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.replay.MadeUpHistory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A second reviewer asks what if, from the page of a proposal to the decisions one by one, in a real browser. */
@Tag("browser")
class WhatIfInChromiumTest extends IntegrationTest {
    private static final LocalDate DAY = LocalDate.of(2003, 7, 7);
    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext beans;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void whoReleasesSeesFirstWhatWouldHaveComeOutOtherwise(String language) throws Exception {
        boolean chinese = language.equals("zh-CN");
        String id = proposed();
        try (var past = new MadeUpHistory(beans); var browser = new Chromium(port, language)) {
            past.exempt(70, DAY.atTime(9, 0).atZone(clock.getZone()).toInstant());
            browser.login("process-reviewer-2");
            browser.open("/process-change.html?id=" + id);
            browser.until(() -> browser.shows(By.cssSelector(".what-if button")));
            assertThat(browser.texts(By.cssSelector(".untried"))).singleElement().asString()
                .contains("determine-committee", chinese ? "尚未作历史试算" : "Not replayed yet");
            browser.ask("const [from, until] = ['from', 'until'].map(name => document.querySelector(`.what-if [name=${name}]`));"
                + "from.value = '2003-07-07'; until.value = '2003-07-06'; return from.value");
            browser.press(By.cssSelector(".what-if button"));
            browser.until(() -> browser.texts(By.cssSelector(".notice")).stream().anyMatch(text -> text.contains("2003-07-06")));
            browser.ask("const until = document.querySelector('.what-if [name=until]'); until.value = '2003-07-07'; return until.value");
            browser.press(By.cssSelector(".what-if button"));
            browser.until(() -> browser.shows(By.id("progress")));
            assertThat(browser.ask("return document.querySelector('#progress p').innerText")).contains("70");
            past.work();

            browser.until(() -> browser.shows(By.cssSelector("#differences tbody tr")));
            assertThat(browser.texts(By.cssSelector("#outcomes dd"))).containsExactly("70", "0", "70", "0", "0");
            assertThat(browser.texts(By.cssSelector("#outcomes dt"))).contains(chinese ? "结果不同" : "Otherwise");
            String page = browser.ask("return document.querySelector('main').innerText");
            assertThat(page).contains(chinese ? "免于审议" : "Exempt", chinese ? "须审议" : "Needed", "determine-committee").doesNotContain("undefined", "[object");
            assertThat(page.contains("Looked at")).as("one language alone").isEqualTo(!chinese);
            assertThat(browser.texts(By.cssSelector("#differences tbody tr"))).hasSize(50);
            browser.press(By.cssSelector("#differences .more button"));
            browser.until(() -> browser.texts(By.cssSelector("#differences tbody tr")).size() == 70);
            assertThat(browser.ask("return document.querySelector('a.download').getAttribute('href')")).endsWith("/differences.csv");

            browser.open("/process-change.html?id=" + id);
            browser.until(() -> browser.shows(By.cssSelector(".replays tbody tr")));
            assertThat(browser.texts(By.cssSelector(".replays tbody tr"))).singleElement().asString().contains("determine-committee", "70");
            assertThat(browser.shows(By.cssSelector(".untried"))).isFalse();
            assertThat(browser.texts(By.cssSelector(".story tbody tr"))).anyMatch(text -> text.contains(chinese ? "历史试算" : "Replayed"));
        } finally {
            visitor().send("POST", "/api/process-changes/" + id + "/withdrawal", "{}".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
        }
    }

    private RawVisitor visitor() {
        return new RawVisitor(port, "process-reviewer");
    }

    private String proposed() throws Exception {
        String table = Files.readString(Path.of("processes/committee/determine-committee.dmn")).replace("1000000</text></inputEntry>\n        "
            + "<inputEntry id=\"enterprise", "800000</text></inputEntry>\n        <inputEntry id=\"enterprise");
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ncommittee\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"determine-committee.dmn\"; filename=\"determine-committee.dmn\"\r\n"
            + "Content-Type: text/xml\r\n\r\n" + table + "\r\n--x--\r\n";
        String answer = visitor().send("POST", "/engine-rest/deployment/create", body.getBytes(StandardCharsets.UTF_8),
            "Content-Type", "multipart/form-data; boundary=x").body();
        return answer.replaceAll("(?s).*\"proposal-(\\d+)\".*", "$1");
    }
}
