package trumeau.vision.dress;

import java.util.Locale;

/** What of a body a ladder lies on; left and right are those of the picture, of somebody who faces the camera. */
public enum Limb {
    TRUNK,
    LEFT_ARM,
    RIGHT_ARM,
    HIPS,
    LEFT_LEG,
    RIGHT_LEG;

    /** As release and page name it: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The limb with this word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Limb of(String code) {
        for (var limb : values()) {
            if (limb.code().equals(code)) {
                return limb;
            }
        }
        throw new IllegalArgumentException("a body has no limb \"" + code + "\"");
    }

    /** Whether it lies at the left of the picture. */
    boolean isLeft() {
        return this == LEFT_ARM || this == LEFT_LEG;
    }
}
