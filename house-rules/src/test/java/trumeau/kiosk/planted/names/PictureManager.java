package trumeau.kiosk.planted.names;

class PictureManager {}
