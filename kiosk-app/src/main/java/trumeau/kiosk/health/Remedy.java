package trumeau.kiosk.health;

/** What is done against an ailment, the mildest first. */
enum Remedy {
    RELOAD("reload"),
    RESTART_PIPELINE("pipeline"),
    END("end");

    private final String code;

    Remedy(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
