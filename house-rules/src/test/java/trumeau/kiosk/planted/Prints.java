package trumeau.kiosk.planted;

class Prints {
    void print() {
        System.out.println("planted");
    }
}
