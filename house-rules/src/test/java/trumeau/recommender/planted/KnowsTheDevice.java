package trumeau.recommender.planted;

import trumeau.device.planted.KnowsTheVision;

public class KnowsTheDevice {
    final KnowsTheVision stranger = new KnowsTheVision();
}
