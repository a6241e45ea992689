package trumeau.kiosk.session;

import java.util.List;

/** Is told what becomes of the visit, on the thread that noticed; must be quick. */
public interface VisitListener {

    /** Something else is held than was told before; nothing of what is not in the list. */
    default void heldChanged(List<Held> held) {}

    /** The visit has ended and all its holders have forgotten it. */
    default void visitEnded() {}
}
