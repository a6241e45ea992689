package trumeau.kiosk.light;

/** Is told when another light was chosen, on the thread that did it; must be quick. */
public interface LightListener {

    void lightChanged(LightView light);
}
