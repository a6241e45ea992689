package trumeau.kiosk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trumeau.kiosk.app.sim.Shopper;

/** What a shopper does at the kiosk, in a browser. */
final class SimulatedHands {

    private static final double PATIENCE = 20_000;
    private static final double SOON = 1_000;
    private static final double A_WHILE = 5_000;
    private static final String NEAREST =
            "tm-cards [data-testid=card][data-relation=same], tm-cards [data-testid=card][data-relation=nearest]";

    private final Page page;
    private final HandedCamera camera;
    private final List<List<byte[]>> garments = new ArrayList<>();

    /** @param garments how many different garments are ever held up */
    SimulatedHands(Page page, HandedCamera camera, int garments) {
        this.page = page;
        this.camera = camera;
        for (var showing = 0; showing < garments; showing++) {
            this.garments.add(camera.framesOf(showing));
        }
    }

    /** Looks for an item; answers the item whose page is open then, which may be another one. */
    String find(Shopper shopper, JsonNode item) {
        if (!shopper.language().equals("en")) {
            id("language-" + shopper.language()).click();
        }
        switch (shopper.way()) {
            case TAG -> scan(item);
            case SEARCH -> search(item);
            case BROWSE -> browse(item, shopper.patience());
            case HOLD -> hold(shopper.pick());
        }
        page.locator("[data-testid=item-page] h1").waitFor();
        return open().orElseThrow();
    }

    Optional<String> open() {
        var sheet = page.getByTestId("item-page");
        return sheet.count() == 0 ? Optional.empty() : Optional.of(sheet.getAttribute("data-item-id"));
    }

    /** As fast as a scanner types. */
    void scan(JsonNode item) {
        TagScanner.type(page, item.path("itemId").asText());
        page.locator("[data-testid=item-page][data-item-id='"
                        + item.path("itemId").asText() + "'] h1")
                .waitFor();
    }

    /** Asks for a size; answers what the glass says of it. */
    String ask(String size) {
        page.locator("[data-testid=size][data-size='" + size + "']").first().click();
        var bring = page.getByTestId("bring");
        try {
            bring.click(new Locator.ClickOptions().setTimeout(SOON));
        } catch (PlaywrightException e) {
            return "can't be asked for";
        }
        var said = page.locator("[data-testid=asked], tm-bring p.no").first();
        said.waitFor();
        return Optional.ofNullable(said.getAttribute("data-state")).orElse("just sold");
    }

    void awaitAnswer() {
        page.locator("[data-testid=asked][data-state=answered]").waitFor();
    }

    /** Whether there was anything to refuse. */
    boolean refuse() {
        var refusal = page.locator("[data-testid=item-page] [data-testid=card-refuse]");
        if (refusal.count() == 0) {
            return false;
        }
        refusal.first().click();
        return true;
    }

    /** The wall clock is set three hours ahead and back again: a lively visit goes on. */
    void jump() {
        page.clock().setSystemTime(Instant.now().plusSeconds(3 * 3_600).toEpochMilli());
        page.waitForTimeout(SOON);
        if (open().isEmpty() || page.getByTestId("still-there").count() > 0) {
            throw new AssertionError("a clock that was set ended a lively visit");
        }
        page.clock().setSystemTime(Instant.now().toEpochMilli());
    }

    /** From wherever the shopper is: the button stands above every sheet. */
    void sayGoodbye() {
        if (page.getByTestId("end-visit").count() > 0) {
            id("end-visit").click();
        }
    }

    /** The page's own time goes by, as fast as it can; not while an answer is due, which is waited for. */
    void walkAway() {
        page.locator("[data-state=waiting]:is([data-testid=asked], [data-testid=asked-for])")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.HIDDEN)
                        .setTimeout(2 * Chromium.PATIENCE)); // the app says after 90 s that nobody is free
        for (var minutes = 0; minutes < 5 && page.getByTestId("end-visit").count() > 0; minutes++) {
            page.clock().runFor(45_000);
            page.waitForTimeout(100);
        }
        page.clock().setSystemTime(Instant.now().toEpochMilli());
    }

    private void search(JsonNode item) {
        id("find-open").click();
        var words = item.path("title").asText().split(" ", -1);
        var typed = String.join(" ", Arrays.copyOf(words, Math.min(3, words.length)));
        id("find-field").fill(typed.toLowerCase(Locale.ROOT));
        found(item)
                .or(page.locator("[data-testid=find] [data-testid=card]"))
                .first()
                .waitFor();
        page.waitForTimeout(SOON / 2);
        take(item);
    }

    private void browse(JsonNode item, int patience) {
        id("find-open").click();
        page.locator("[data-testid=find-category][data-category='"
                        + item.path("category").asText() + "']")
                .click();
        page.locator("[data-testid=find] [data-testid=card]").first().waitFor();
        for (var i = 0; i < patience && found(item).count() == 0 && touchIfThere("find-more"); i++) {
            page.waitForTimeout(SOON / 2);
        }
        take(item);
    }

    /** The one that was looked for, else the first. */
    private void take(JsonNode item) {
        var there = found(item).count() > 0;
        (there ? found(item) : page.locator("[data-testid=find] [data-testid=card]"))
                .first()
                .click();
    }

    private Locator found(JsonNode item) {
        return page.locator("[data-testid=find] [data-testid=card][data-item-id='"
                + item.path("itemId").asText() + "']");
    }

    private void hold(int pick) {
        camera.holdUp(garments.get(pick % garments.size()));
        try {
            page.locator(NEAREST).first().click(new Locator.ClickOptions().setTimeout(3 * PATIENCE));
        } finally {
            camera.putDown();
        }
    }

    /** What is there may go while the finger is on its way. */
    private boolean touchIfThere(String button) {
        if (page.getByTestId(button).count() == 0) {
            return false;
        }
        try {
            id(button).click(new Locator.ClickOptions().setTimeout(A_WHILE));
            return true;
        } catch (PlaywrightException e) {
            return false;
        }
    }

    private Locator id(String id) {
        return page.getByTestId(id).first();
    }
}
