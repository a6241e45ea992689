package trumeau.vision.locate;

import java.util.Locale;

/** What a pixel of a person can be. */
public enum WornPart {
    BACKGROUND(false),
    UPPER(true),
    OUTERWEAR(true),
    LOWER(true),
    DRESS(true),
    SHOES(true),
    BAG(false),
    HAT(true),
    SKIN(false),
    HAIR(false),
    LEGWEAR(false),
    ACCESSORY(false);

    private final boolean garment;

    WornPart(boolean garment) {
        this.garment = garment;
    }

    /** Whether a net that knows garments can say more of it. */
    public boolean isGarment() {
        return garment;
    }

    /** The word for it in model folders and output: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The part with this word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static WornPart of(String code) {
        for (var part : values()) {
            if (part.code().equals(code)) {
                return part;
            }
        }
        throw new IllegalArgumentException("a person has no part \"" + code + "\"");
    }
}
