package trumeau.kiosk.planted.names;

class PictureHelper {}
