package trumeau.vision.djl.planted;

public class Engine {}
