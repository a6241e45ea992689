package trumeau.kiosk.mirror;

/** Has a mirror's page flash; must be quick. */
public interface Flasher {

    /** Asks one open page of a mirror for so many flashes; false when none is open. */
    boolean flash(int run, int flashes);
}
