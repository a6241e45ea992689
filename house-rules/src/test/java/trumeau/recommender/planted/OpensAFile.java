package trumeau.recommender.planted;

class OpensAFile {
    byte[] bytes(java.nio.file.Path file) throws java.io.IOException {
        return java.nio.file.Files.readAllBytes(file);
    }
}
