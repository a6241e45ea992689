package trumeau.kiosk.wiring;

/** Is told of a tag that is held to an RFID reader, on that reader's thread; must be quick. */
@FunctionalInterface
public interface TagSink {

    /**
     * A tag came near.
     *
     * @param epc hexadecimal digits
     * @param simulated whether the reader makes its reads up, which is to be said with whatever is shown of them
     */
    void heard(String epc, boolean simulated);
}
