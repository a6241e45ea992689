package trumeau.kiosk.planted.ring.two;

public class Two {
    Object one() {
        return new trumeau.kiosk.planted.ring.one.One();
    }
}
