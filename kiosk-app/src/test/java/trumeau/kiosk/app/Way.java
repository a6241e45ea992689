package trumeau.kiosk.app;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** One of the ways by which somebody uses a kiosk who can't use all of them. */
interface Way extends AutoCloseable {

    double KEY_MILLIS = 120;

    Page page();

    /** Goes to the button of this name and does what pressing it does. */
    void press(String name);

    /** Perceives these words, which the page tells by itself, sooner or later. */
    void perceive(String words);

    /** Finds these words on the page. */
    default void read(String words) {
        perceive(words);
    }

    /** At a person's pace; without pauses a scanner types. */
    default void type(String text) {
        page().keyboard().type(text, new Keyboard.TypeOptions().setDelay(KEY_MILLIS));
    }

    default void scan(String code) {
        TagScanner.type(page(), code);
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
