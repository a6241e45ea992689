package trumeau.device.sync.planted;

class KnowsThePublisher {
    final trumeau.device.publish.planted.Signer signer = new trumeau.device.publish.planted.Signer();
}
