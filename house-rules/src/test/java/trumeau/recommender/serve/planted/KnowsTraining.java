package trumeau.recommender.serve.planted;

class KnowsTraining {
    final trumeau.recommender.train.planted.Trainer trainer = new trumeau.recommender.train.planted.Trainer();
}
