package trumeau.vision.tag;

import java.util.Objects;
import trumeau.vision.frame.Box;

/** A code read from the picture. */
public record TagRead(Symbology symbology, String text, Box box) {

    public TagRead {
        Objects.requireNonNull(symbology, "symbology");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(box, "box");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a code without text is no code");
        }
    }

    /** The kind of code. */
    public enum Symbology {
        QR("qr"),
        EAN_13("ean-13"),
        CODE_128("code-128");

        private final String code;

        Symbology(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
