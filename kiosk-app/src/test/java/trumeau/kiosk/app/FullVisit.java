package trumeau.kiosk.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import trumeau.kiosk.app.sim.SimulatedVisit.Staff;

/** A visit that uses all that the kiosk offers without a camera. */
final class FullVisit {

    private static final Pattern MEDIUM = Pattern.compile("^\\s*M\\s*$");

    private FullVisit() {}

    /** Makes it and leaves the comparison open and speech on; answers words that stand on the page for it. */
    static List<String> make(Page kiosk, RunningDemo app, SimulatedStaff staff)
            throws IOException, InterruptedException {
        prefer(kiosk);
        filter(kiosk);
        var item = ofLetterSizes(app);
        TagScanner.type(kiosk, item);
        var sheet = kiosk.locator("[data-testid=item-page][data-item-id='" + item + "']");
        var title = sheet.locator("h1").innerText();
        sheet.locator("[data-testid=size]:not([data-stock='0'])").first().click();
        sheet.locator("tm-sizes [data-testid=to-list]").click();
        sheet.locator("tm-sizes [data-testid=to-list][data-on=true]").waitFor();
        sheet.getByTestId("bring").click();
        sheet.getByTestId("asked").waitFor();
        staff.act(Staff.DOUBLE_TAKE);
        sheet.getByTestId("asked").filter(text("Lin:")).waitFor();
        sheet.getByTestId("board-open").first().click();
        kiosk.getByTestId("board-total").waitFor();
        kiosk.keyboard().press("Escape");
        sheet.getByTestId("compare-add").click();
        sheet.getByTestId("card-compare").first().click();
        kiosk.getByTestId("compare-row").first().waitFor();
        kiosk.keyboard().press("F2");
        kiosk.getByTestId("speech-bar").waitFor();
        return List.of(title.replaceAll("\\d+", "#"), item.replaceAll("\\d+", "#"));
    }

    private static void prefer(Page kiosk) {
        kiosk.getByTestId("preferences-open").click();
        kiosk.getByTestId("preference-size").filter(text(MEDIUM)).first().click();
        kiosk.getByTestId("preferences-take").click();
        kiosk.getByTestId("code").waitFor();
        for (var i = 0; i < 3 && kiosk.getByTestId("preferences").count() > 0; i++) {
            kiosk.keyboard().press("Escape");
        }
    }

    private static void filter(Page kiosk) {
        kiosk.getByTestId("find-open").click();
        kiosk.getByTestId("find-field").pressSequentially("shirt");
        var find = kiosk.getByTestId("find");
        find.getByTestId("filter-in-stock").click();
        find.locator("[data-testid=filter-in-stock][aria-pressed=true]").waitFor();
        kiosk.keyboard().press("Escape");
    }

    private static String ofLetterSizes(RunningDemo app) throws IOException, InterruptedException {
        for (var item : app.get("/api/items?limit=200").path("items")) {
            for (var size : item.path("sizesInStock")) {
                if (size.asText().equals("M")) {
                    return item.path("itemId").asText();
                }
            }
        }
        throw new AssertionError("the demo store has nothing in M");
    }

    private static Locator.FilterOptions text(Object wanted) {
        var options = new Locator.FilterOptions();
        return wanted instanceof Pattern pattern ? options.setHasText(pattern) : options.setHasText((String) wanted);
    }
}
