package trumeau.kiosk.mirror;

/** Is told when the mirror is set up otherwise, on the thread that did it; must be quick. */
public interface MirrorListener {

    void mirrorChanged(MirrorView mirror);
}
