package trumeau.vision.planted;

class KnowsQuarkus {
    final io.quarkus.Stand framework = new io.quarkus.Stand();
}
