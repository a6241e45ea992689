package trumeau.recommender.serve;

/** How a suggestion stands to what was asked for. */
public enum Relation {
    SAME("same"),
    NEAREST("nearest"),
    SIMILAR("similar"),
    GOES_WITH("goes-with"),
    ALSO_TOOK("also-took");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    /** The code that goes over the wire. */
    public String code() {
        return code;
    }
}
