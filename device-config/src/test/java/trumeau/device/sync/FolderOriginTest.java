package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOriginTest implements OriginContract {

    @TempDir
    Path folder;

    @Override
    public Origin origin() {
        return new FolderOrigin(folder);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Test
    void aPathOutOfTheFolderIsNotRead() {
        assertThatThrownBy(() -> origin().open(Origin.Request.whole("../secret")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
