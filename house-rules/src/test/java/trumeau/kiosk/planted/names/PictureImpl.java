package trumeau.kiosk.planted.names;

class PictureImpl {}
