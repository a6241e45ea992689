package trumeau.kiosk.app;

import com.microsoft.playwright.Page;

/** A scanner that types a tag's code as a keyboard does. */
final class TagScanner {

    /**
     * All keys are made at once: how fast a code was typed is told by them, however busy the page is; they are made
     * anew when the machine held the page up meanwhile. Their time is asked for, since Playwright's clock gives an
     * event the time at which it is asked first.
     */
    private static final String TYPE =
            """
            code => {
              const made = () => [...code, 'Enter']
                .map(key => new KeyboardEvent('keydown', { key, composed: true }))
                .map(key => (key.timeStamp, key));
              let keys = made();
              while (keys.at(-1).timeStamp - keys[0].timeStamp > 20) keys = made();
              keys.forEach(key => dispatchEvent(key));
            }""";

    private TagScanner() {}

    static void type(Page page, String code) {
        page.evaluate(TYPE, code);
    }
}
