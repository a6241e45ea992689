package trumeau.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenPagesTest {

    private final OpenPages pages = new OpenPages();

    @Test
    void whatPeopleWearIsWantedAsLongAsAMirrorIsOpen() {
        pages.opened("1", "kiosk");
        assertThat(pages.mirrorIsOpen()).isFalse();

        pages.opened("2", "mirror");
        pages.opened("3", "mirror");
        pages.closed("2");
        assertThat(pages.mirrorIsOpen()).isTrue();

        pages.closed("3");
        assertThat(pages.mirrorIsOpen()).isFalse();
        assertThat(pages.counts()).containsOnlyKeys("kiosk");
    }
}
