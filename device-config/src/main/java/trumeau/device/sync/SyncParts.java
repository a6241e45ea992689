package trumeau.device.sync;

import trumeau.device.disk.FreeSpace;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.store.DeviceStore;

/** All that a cycle works with. */
record SyncParts(
        Origin origin,
        DeviceStore store,
        ReleaseVerifier verifier,
        GenerationProbe probe,
        SyncWatcher watcher,
        FreeSpace disk) {

    GenerationFolders folders() {
        return new GenerationFolders(store.generationsFolder());
    }

    Downloads downloads() {
        return new Downloads(store.dataFolder().resolve("downloads"));
    }
}
