package trumeau.vision.planted;

import trumeau.recommender.planted.KnowsTheDevice;

class KnowsTheRecommender {
    final KnowsTheDevice stranger = new KnowsTheDevice();
}
