package trumeau.vision.opencv;

import org.opencv.core.Mat;

/** What is asked of a camera of this machine. Used by one thread. */
interface VideoDevice {

    /** Whether it could be opened. */
    boolean isOpened();

    /** Asks for a property of {@code Videoio.CAP_PROP_*}; a device that can't leaves it as it is. */
    void set(int property, double value);

    double get(int property);

    /** The next frame, waiting for it as long as the driver likes; false when there is none. */
    boolean read(Mat into);

    /** Lets go of the device. */
    void release();
}
