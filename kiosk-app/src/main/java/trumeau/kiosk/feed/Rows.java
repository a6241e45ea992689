package trumeau.kiosk.feed;

import java.io.IOException;

/** The rows of a file, which can be gone through more than once; nothing of it is kept. */
interface Rows {

    /**
     * Hands out each row in the file's order.
     *
     * @throws IllegalArgumentException when the file is no such feed, or breaks off; says where
     */
    void each(Taker taker) throws IOException;

    /** Is given the rows. */
    interface Taker {

        void row(RawRow row) throws IOException;
    }
}
