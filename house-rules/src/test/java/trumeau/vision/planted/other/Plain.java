package trumeau.vision.planted.other;

public class Plain {}
