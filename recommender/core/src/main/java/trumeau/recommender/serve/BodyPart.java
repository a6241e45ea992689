package trumeau.recommender.serve;

/** A part of the body that an outfit has one garment for, in the order in which a board shows what is missing. */
public enum BodyPart {
    OVER("over"),
    UPPER("upper"),
    /** Both halves in one, as a dress. */
    WHOLE("whole"),
    LOWER("lower"),
    FEET("feet"),
    HEAD("head");

    private final String code;

    BodyPart(String code) {
        this.code = code;
    }

    /** The code that goes over the wire. */
    public String code() {
        return code;
    }
}
