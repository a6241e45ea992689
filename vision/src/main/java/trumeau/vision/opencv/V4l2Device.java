package trumeau.vision.opencv;

import org.opencv.core.Mat;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.Videoio;

/** A camera of Linux by OpenCV's capture. */
final class V4l2Device implements VideoDevice {

    private final VideoCapture capture;

    /** Opens it, or not. */
    V4l2Device(String device) {
        this.capture = new VideoCapture(device, Videoio.CAP_V4L2);
    }

    @Override
    public boolean isOpened() {
        return capture.isOpened();
    }

    @Override
    public void set(int property, double value) {
        capture.set(property, value);
    }

    @Override
    public double get(int property) {
        return capture.get(property);
    }

    @Override
    public boolean read(Mat into) {
        return capture.read(into);
    }

    @Override
    public void release() {
        capture.release();
    }
}
