package trumeau.vision.track.planted;

class KnowsAnEngine {
    final trumeau.vision.djl.planted.Engine engine = new trumeau.vision.djl.planted.Engine();
}
