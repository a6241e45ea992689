package trumeau.kiosk.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium without a head, on the portrait glass of a kiosk. */
final class Chromium implements AutoCloseable {

    static final double PATIENCE = 60_000;
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--enable-unsafe-swiftshader", // WebGL by the processor
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** Skips the test, with the reason, where there is no Chromium. */
    static Chromium start() {
        Assumptions.assumeTrue(isInstalled(), "no Chromium at " + PROGRAM);
        return new Chromium(Playwright.create());
    }

    Page open(URI app, String screen) {
        var page = page();
        page.navigate(app + screen);
        return page;
    }

    /** A page in which a script of the test's runs before any other. */
    Page openWith(String script, URI app, String screen) {
        var page = page();
        page.addInitScript(script);
        page.navigate(app + screen);
        return page;
    }

    /** A page whose clock can be put forward. */
    Page openWithClock(URI app, String screen) {
        var page = page();
        page.clock().install();
        page.navigate(app + screen);
        return page;
    }

    /** A phone in somebody's hand, which speaks this language and trusts the device as after the first warning. */
    Page openOnPhone(URI page, String language) {
        var phone = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setLocale(language)
                .setIgnoreHTTPSErrors(true));
        phone.setDefaultTimeout(PATIENCE);
        phone.navigate(page.toString());
        return phone;
    }

    private Page page() {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1080, 1920));
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
