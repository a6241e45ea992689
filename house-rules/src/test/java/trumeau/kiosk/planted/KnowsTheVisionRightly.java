package trumeau.kiosk.planted;

class KnowsTheVisionRightly {
    final trumeau.vision.planted.other.Plain known = new trumeau.vision.planted.other.Plain();
}
