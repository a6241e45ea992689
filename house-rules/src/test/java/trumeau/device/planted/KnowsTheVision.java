package trumeau.device.planted;

import trumeau.vision.planted.other.Plain;

public class KnowsTheVision {
    final Plain stranger = new Plain();
}
