package trumeau.vision.planted;

class KnowsOpenCv {
    final org.opencv.core.Stand mat = new org.opencv.core.Stand();
}
