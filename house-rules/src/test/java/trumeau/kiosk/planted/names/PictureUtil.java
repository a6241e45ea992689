package trumeau.kiosk.planted.names;

class PictureUtil {}
