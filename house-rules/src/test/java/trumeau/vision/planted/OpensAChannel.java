package trumeau.vision.planted;

class OpensAChannel {
    Object open(java.nio.file.Path file) throws java.io.IOException {
        return java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE);
    }
}
