package trumeau.kiosk.request;

/** Is told when a request or who is on duty has changed, on the thread that changed it; must be quick. */
public interface RequestListener {

    void requestsChanged();
}
