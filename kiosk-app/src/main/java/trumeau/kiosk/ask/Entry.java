package trumeau.kiosk.ask;

import java.util.Objects;

/** What came of showing a pass. */
public sealed interface Entry {

    /** It is good. */
    record Open(Pass pass) implements Entry {
        public Open {
            Objects.requireNonNull(pass, "pass");
        }
    }

    /** It was good once: its visit or its time is over. */
    record Over() implements Entry {}

    /** Nobody was ever given such a pass. */
    record Unknown() implements Entry {}
}
