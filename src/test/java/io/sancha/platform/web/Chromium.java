package io.sancha.platform.web;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
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
    private final ChromeDriver driver;
    private final String server;

    /** @param language as a browser names it, such as {@code zh-CN} */
    Chromium(int port, String language) {
        server = "http://localhost:" + port;
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("sancha.chromium", "/usr/bin/chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=" + language,
            "--accept-lang=" + language);
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        var service = new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(System.getProperty("webdriver.chrome.driver", "/usr/bin/chromedriver"))).build();
        driver = new ChromeDriver(service, options);
    }

    void login(String user) {
        driver.get(server + "/login");
        until(() -> shows(By.cssSelector("button[type=submit]:enabled")));
        driver.findElement(By.name("username")).sendKeys(user);
        driver.findElement(By.name("password")).sendKeys("demo", Keys.ENTER);
        until(() -> !driver.getCurrentUrl().contains("/login"));
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

    /** Types into a field that is there. */
    void type(By field, String text) {
        until(() -> shows(field));
        driver.findElement(field).sendKeys(text);
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

    /** What the browser's console says of faults, since it was asked last. */
    List<String> faults() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().filter(entry -> entry.getLevel().equals(Level.SEVERE)).map(LogEntry::getMessage)
            .toList();
    }

    /** Waits, at most a minute; what the page replaced while it was looked at is looked at again. */
    boolean until(BooleanSupplier holds) {
        return new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class).until(browser -> holds.getAsBoolean());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
