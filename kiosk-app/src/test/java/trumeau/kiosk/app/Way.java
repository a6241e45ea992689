package trumeau.kiosk.app;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** One of the ways by which somebody uses a kiosk who can't use all of them. */
interface Way extends AutoCloseable {

    Page page();

    /** Goes to the button of this name and does what pressing it does. */
    void press(String name);

    /** Perceives these words, sooner or later. */
    void perceive(String words);

    default void type(String text) {
        page().keyboard().type(text);
    }

    default void key(String key) {
        page().keyboard().press(key);
    }

    static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    @Override
    default void close() {
        page().close();
    }
}
