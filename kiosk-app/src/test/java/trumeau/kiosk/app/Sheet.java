package trumeau.kiosk.app;

import com.microsoft.playwright.Page;
import java.util.List;

/** What lies over the kiosk when a shopper has opened it. */
enum Sheet {
    SEARCH("find-back"),
    ITEM("item-back"),
    BOARD("board-back"),
    COMPARISON("compare-back"),
    LIST("sheet-back"),
    PREFERENCES("sheet-back");

    private final String back;

    Sheet(String back) {
        this.back = back;
    }

    /** The test id of the way back from it. */
    String back() {
        return back;
    }

    /** Goes back until nothing lies over the kiosk. */
    static void closeAll(Page kiosk) {
        for (var sheet : List.of(BOARD, COMPARISON, ITEM, LIST, SEARCH)) {
            var way = kiosk.getByTestId(sheet.back);
            if (way.count() > 0) {
                way.first().click();
                closeAll(kiosk);
                return;
            }
        }
    }

    /** By touch. */
    void open(Page kiosk) {
        switch (this) {
            case SEARCH -> {
                kiosk.getByTestId("find-open").click();
                kiosk.getByTestId("find-field").fill("red");
                kiosk.locator("[data-testid=find] [data-testid=card]").first().waitFor();
            }
            case LIST -> kiosk.getByTestId("list-open").click();
            case PREFERENCES -> kiosk.getByTestId("preferences-open").click();
            case ITEM -> kiosk.getByTestId("card").first().click();
            case BOARD -> {
                ITEM.open(kiosk);
                kiosk.locator("[data-testid=item-page] [data-testid=board-open]")
                        .click();
            }
            case COMPARISON -> {
                ITEM.open(kiosk);
                kiosk.getByTestId("compare-add").click();
                var others = "[data-testid=item-page] [data-testid=card-compare]";
                kiosk.locator(others).first().click();
            }
        }
    }
}
