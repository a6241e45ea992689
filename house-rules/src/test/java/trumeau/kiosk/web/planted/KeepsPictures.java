package trumeau.kiosk.web.planted;

class KeepsPictures {
    void keep(java.nio.file.Path file, byte[] picture) throws java.io.IOException {
        java.nio.file.Files.write(file, picture);
    }
}
