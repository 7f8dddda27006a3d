package io.sancha.platform.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person at a Chromium that has never been here: nothing in its cache, nothing in its storage. Where they stand is told by
 * {@code webdriver.chrome.driver} and {@code sancha.chromium}; without, it is where Debian installs them.
 */
final class Chromium implements AutoCloseable {
    /** For a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** For a page to come to rest on such a machine; a message that covers a button stays far longer. */
    private static final Duration MOVING = Duration.ofSeconds(10);
    private static final String AXE = axe();
    private final ChromeDriver driver;
    private final String server;

    /** @param language as a browser names it, such as {@code zh-CN} */
    Chromium(int port, String language) {
        this(port, language, Map.of());
    }

    /** @param environment by which the browser also writes its own words, such as those of a field for a date, where it has them */
    Chromium(int port, String language, Map<String, String> environment) {
        server = "http://localhost:" + port;
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("sancha.chromium", "/usr/bin/chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=" + language,
            "--accept-lang=" + language);
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        var service = new ChromeDriverService.Builder().withEnvironment(environment)
            .usingDriverExecutable(new File(System.getProperty("webdriver.chrome.driver", "/usr/bin/chromedriver"))).build();
        driver = new ChromeDriver(service, options);
    }

    void login(String user) {
        driver.get(server + "/login");
        loginHere(user);
    }

    /** At the login page to which the server led. */
    void loginHere(String user) {
        until(() -> shows(By.cssSelector("button[type=submit]:enabled")));
        driver.findElement(By.name("username")).sendKeys(user);
        driver.findElement(By.name("password")).sendKeys("demo", Keys.ENTER);
        until(() -> !driver.getCurrentUrl().contains("/login"));
    }

    /** As if the server had ended it. */
    void forgetSession() {
        driver.manage().deleteCookieNamed("JSESSIONID");
    }

    void open(String path) {
        driver.get(server + path);
    }

    void back() {
        driver.navigate().back();
    }

    /**
     * Presses what can be pressed, as a person would, who first scrolls it away from the footer at the window's edge, and presses again where the page
     * was still moving: what lies over it for longer takes the press, and that is a fault.
     */
    void press(By button) {
        until(() -> shown(button).filter(WebElement::isEnabled).isPresent());
        new WebDriverWait(driver, MOVING).ignoring(ElementClickInterceptedException.class).ignoring(StaleElementReferenceException.class).until(browser -> {
            WebElement found = shown(button).orElseThrow();
            driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", found);
            found.click();
            return true;
        });
    }

    private Optional<WebElement> shown(By what) {
        return driver.findElements(what).stream().filter(WebElement::isDisplayed).findFirst();
    }

    /** Waits until the same one has been shown for four looks: Tasklist may draw a form that was just opened a second time. */
    void untilItStays(By what) {
        List<WebElement> looks = new ArrayList<>();
        until(() -> {
            Optional<WebElement> now = shown(what);
            if (now.isEmpty() || !looks.isEmpty() && !looks.get(0).equals(now.get())) {
                looks.clear();
            }
            now.ifPresent(looks::add);
            return looks.size() > 3;
        });
    }

    /** Types into a field that is there, once the page has come to rest around it. */
    void type(By field, String text) {
        until(() -> shows(field));
        new WebDriverWait(driver, MOVING).ignoring(StaleElementReferenceException.class).ignoring(ElementNotInteractableException.class).until(browser -> {
            Optional<WebElement> found = shown(field);
            found.ifPresent(there -> there.sendKeys(text));
            return found.isPresent();
        });
    }

    /** Presses a key, wherever the page has its focus, while the others are held. */
    void keys(CharSequence key, Keys... held) {
        Actions actions = new Actions(driver);
        List.of(held).forEach(actions::keyDown);
        actions.sendKeys(key);
        List.of(held).forEach(actions::keyUp);
        actions.perform();
    }

    boolean shows(By what) {
        return shown(what).isPresent();
    }

    List<String> texts(By what) {
        return driver.findElements(what).stream().filter(WebElement::isDisplayed).map(WebElement::getText).toList();
    }

    /** What the script returns, as text. */
    String ask(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    /** What the script comes to that calls its last argument with it. */
    String answer(String script, Object... arguments) {
        return String.valueOf(driver.executeAsyncScript(script, arguments));
    }

    /** Which rules of axe-core what stands within this selector breaks, each with the first places. */
    List<String> violations(String within) {
        driver.executeScript(AXE);
        String told = answer("""
            const done = arguments[arguments.length - 1];
            const said = place => place.html.slice(0, 200) + ' ' + place.failureSummary.split('\\n').slice(1, 3).join(';');
            const rules = { region: { enabled: arguments[0] === 'body' } };
            axe.run(arguments[0], { rules }).then(found => done(found.violations
              .map(rule => rule.id + ' (' + rule.impact + '): ' + rule.nodes.slice(0, 5).map(said).join(' | ')).join('\\n')),
              fault => done('axe: ' + fault))""", within);
        return told.isEmpty() ? List.of() : told.lines().toList();
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How large the window is within, in pixels of a screen that shows each as one. */
    void window(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What there is to see, as PNG. */
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What the browser's console says of faults, since it was asked last. */
    List<String> faults() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().filter(entry -> entry.getLevel().equals(Level.SEVERE)).map(LogEntry::getMessage)
            .toList();
    }

    /** Waits, at most a minute; what the page replaced while it was looked at is looked at again. Who waited in vain tells what there was to see. */
    boolean until(BooleanSupplier holds) {
        try {
            return new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class).until(browser -> holds.getAsBoolean());
        } catch (TimeoutException inVain) {
            throw new AssertionError("in vain at " + driver.getCurrentUrl() + ", where one reads:\n" + ask("return document.body.innerText"), inVain);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
