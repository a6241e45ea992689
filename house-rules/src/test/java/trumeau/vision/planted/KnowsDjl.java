package trumeau.vision.planted;

class KnowsDjl {
    final ai.djl.Stand model = new ai.djl.Stand();
}
