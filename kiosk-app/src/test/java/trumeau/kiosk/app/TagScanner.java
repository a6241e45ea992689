package trumeau.kiosk.app;

import com.microsoft.playwright.Page;

/** A scanner that types a tag's code as a keyboard does. */
final class TagScanner {

    /** All keys are made at once: how fast a code was typed is told by them, however busy the page is. */
    private static final String TYPE =
            """
            code => [...code, 'Enter']
              .map(key => new KeyboardEvent('keydown', { key, composed: true }))
              .forEach(key => dispatchEvent(key))""";

    private TagScanner() {}

    static void type(Page page, String code) {
        page.evaluate(TYPE, code);
    }
}
