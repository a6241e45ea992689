package trumeau.recommender.planted;

class KnowsLucene {
    final org.apache.lucene.Stand index = new org.apache.lucene.Stand();
}
