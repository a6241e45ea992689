package trumeau.kiosk.planted;

class ThrowsAnything {
    void anything() throws java.io.IOException {
        throw new java.io.IOException(new Exception("planted"));
    }

    void runtime() {
        throw new RuntimeException("planted");
    }

    void declared() throws Exception {}

    void evenErrors() throws Throwable {}
}
