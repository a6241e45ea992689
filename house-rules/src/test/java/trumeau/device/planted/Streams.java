package trumeau.device.planted;

class Streams {
    java.io.InputStream stream(java.net.URL address) throws java.io.IOException {
        return address.openStream();
    }
}
