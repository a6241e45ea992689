package trumeau.device.publish.planted;

public class Signer {}
