package trumeau.kiosk.planted.names;

class PictureUtils {}
