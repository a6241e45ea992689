package trumeau.device.release;

/** What an artefact is for. */
public enum ArtefactKind {
    CATALOGUE,
    PICTURE,
    EMBEDDINGS,
    ASSOCIATIONS,
    MODEL_FILE,
    CONFIG
}
