package trumeau.recommender.serve;

/** What may be said of the garment before the camera. */
public enum Claim {
    /** It is an item of the store: the first suggestion, unless the item was asked for by itself. */
    THIS_ITEM("this-item"),
    /** The store does not carry exactly this; the first suggestion is the nearest. */
    NOT_CARRIED("not-carried"),
    /** Nothing comparable, or not sure what it is. */
    NONE("none"),
    /** The store keeps it off the cards, or keeps off all that could stand beside it. */
    ASK_US("ask-us");

    private final String code;

    Claim(String code) {
        this.code = code;
    }

    /** The code that goes over the wire. */
    public String code() {
        return code;
    }
}
