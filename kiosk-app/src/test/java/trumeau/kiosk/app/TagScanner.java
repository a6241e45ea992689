package trumeau.kiosk.app;

import com.microsoft.playwright.Page;

/** A scanner that types a tag's code as a keyboard does. */
final class TagScanner {

    /**
     * All keys are made at once: how fast a code was typed is told by them, however busy the page is. Their time is
     * asked for, since Playwright's clock gives an event the time at which it is asked first.
     */
    private static final String TYPE =
            """
            code => [...code, 'Enter']
              .map(key => new KeyboardEvent('keydown', { key, composed: true }))
              .map(key => (key.timeStamp, key))
              .forEach(key => dispatchEvent(key))""";

    private TagScanner() {}

    static void type(Page page, String code) {
        page.evaluate(TYPE, code);
    }
}
