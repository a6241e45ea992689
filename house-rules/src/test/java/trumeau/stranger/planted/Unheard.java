package trumeau.stranger.planted;

class Unheard {}
