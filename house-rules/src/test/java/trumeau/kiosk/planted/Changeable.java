package trumeau.kiosk.planted;

class Changeable {
    public int field;
}
