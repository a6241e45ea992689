package trumeau.recommender.train.planted;

public class Trainer {}
