package io.sancha.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;

/** A browser that somebody looks through who takes a picture of each thing seen and notes what is wrong with it. */
final class Camera implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    private static final int HIGHEST = 6000;
    /** As high as what scrolls within it, of a page or of a form in Tasklist. */
    private static final String WHOLE = """
        const inner = [...document.querySelectorAll('*')].filter(e => /auto|scroll/.test(getComputedStyle(e).overflowY)
          && e.clientHeight > innerHeight / 3 && e.clientWidth > innerWidth / 3);
        return Math.ceil(Math.max(document.documentElement.scrollHeight, ...inner.map(e => innerHeight + e.scrollHeight - e.clientHeight)));""";
    private static final String AT_REST = """
        if (document.readyState !== 'complete' || document.querySelector('[aria-busy=true]') || [...document.images].some(i => !i.complete)) return 'busy';
        const now = document.body.innerHTML.length + ' ' + performance.getEntriesByType('resource').length;
        const same = window.seenBefore === now;
        window.seenBefore = now;
        return same ? 'rest' : 'moves';""";
    private static final int LONG_ENOUGH = 3;
    private final Chromium browser;
    private final String language;
    private final Path folder;
    private final boolean whole;
    private final InSight inSight = new InSight();
    private final List<String> faults = new ArrayList<>();
    private String person;

    /** @param whole whether pictures show all that can be scrolled to */
    Camera(int port, String language, Path folder, boolean whole) throws IOException {
        String spoken = language.equals("zh") ? "zh-CN" : "en-US";
        String locale = spoken.replace('-', '_');
        this.browser = new Chromium(port, spoken, Map.of("LANGUAGE", locale, "LC_ALL", locale + ".UTF-8"));
        this.language = language;
        this.folder = folder;
        this.whole = whole;
        browser.window(WIDTH, HEIGHT);
    }

    Chromium browser() {
        return browser;
    }

    String language() {
        return language;
    }

    void as(String user) {
        if (!user.equals(person)) {
            browser.forgetSession();
            browser.faults();
            browser.login(user);
            person = user;
        }
    }

    /** Goes there and takes its picture. */
    void page(String name, String address) throws IOException {
        browser.open(address);
        picture(name);
    }

    /** Of what is in sight now, once it has come to rest. */
    void picture(String name) throws IOException {
        int[] quiet = {0};
        browser.until(() -> {
            quiet[0] = browser.ask(AT_REST).equals("rest") ? quiet[0] + 1 : 0;
            return quiet[0] >= LONG_ENOUGH;
        });
        for (int tries = 0; whole && tries < 2; tries++) {
            // in a larger window more of it scrolls
            browser.window(WIDTH, Math.min(HIGHEST, Math.max(HEIGHT, Integer.parseInt(browser.ask(WHOLE)))));
        }
        keep(name, SmallPng.of(browser.picture()));
        browser.window(WIDTH, HEIGHT);
        inSight.faults(browser, language).forEach(fault -> note(name, fault));
        // the drawings' library sets styles in elements, which the policy of our pages forbids
        browser.faults().stream().filter(fault -> !fault.contains("/webjars/bpmn-js/")).forEach(fault -> note(name, "console: " + fault));
    }

    void keep(String name, byte[] png) throws IOException {
        Path file = folder.resolve(name + "." + language + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, png);
        System.out.println(folder.relativize(file));
    }

    void note(String name, String fault) {
        faults.add(name + "." + language + ": " + fault);
    }

    boolean shows(String selector) {
        return browser.shows(By.cssSelector(selector));
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        browser.close();
    }
}
