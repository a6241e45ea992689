package trumeau.kiosk.planted.ring.one;

public class One {
    Object two() {
        return new trumeau.kiosk.planted.ring.two.Two();
    }
}
