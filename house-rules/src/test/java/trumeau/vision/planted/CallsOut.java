package trumeau.vision.planted;

class CallsOut {
    final java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();
}
