package trumeau.kiosk.health;

import java.util.List;

/** What can be wrong with a device that a program can do something about. */
enum Ailment {
    /** A page is open and does not render. */
    SCREEN_FROZEN,
    /** A page broke off without a word, as one that crashed, and no screen is left that an end would take down. */
    SCREENS_CRASHED,
    /** The camera gives frames, and none is understood. */
    PIPELINE_FROZEN;

    /** In their order, the mildest first. */
    List<Remedy> remedies() {
        return switch (this) {
            case SCREEN_FROZEN -> List.of(Remedy.RELOAD, Remedy.RELOAD, Remedy.END);
            case SCREENS_CRASHED -> List.of(Remedy.END);
            case PIPELINE_FROZEN -> List.of(Remedy.RESTART_PIPELINE, Remedy.RESTART_PIPELINE, Remedy.END);
        };
    }
}
