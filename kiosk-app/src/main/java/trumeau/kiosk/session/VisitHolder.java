package trumeau.kiosk.session;

import java.util.List;

/**
 * Holds something of the visit, in memory only. Every bean of this type is counted on the screen and forgets at the
 * visit's end. Any thread; must be quick.
 */
public interface VisitHolder {

    /** What it holds now. */
    List<Held> held();

    /** Forgets all of it, since the visit has ended. */
    void forget();
}
