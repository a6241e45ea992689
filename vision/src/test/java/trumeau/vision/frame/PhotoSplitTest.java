package trumeau.vision.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhotoSplitTest {

    @Test
    void aFifthOfEachKindIsKeptApart() {
        var photos = photos(50, 1);

        var split = PhotoSplit.of(photos, 3);

        assertThat(split.grouped()).isFalse();
        assertThat(split.validation()).hasSize(20).doesNotHaveDuplicates();
        assertThat(split.validation())
                .filteredOn(photo -> photo.label().equals("hat"))
                .hasSize(10);
        assertThat(split.training()).hasSize(80).doesNotContainAnyElementsOf(split.validation());
        assertThat(PhotoSplit.of(photos, 3)).isEqualTo(split);
        assertThat(PhotoSplit.of(photos, 4)).isNotEqualTo(split);
    }

    @Test
    void nobodysPhotosAreOnBothSides() {
        for (var seed = 0; seed < 50; seed++) {
            var split = PhotoSplit.of(photos(60, 5), seed);

            assertThat(split.grouped()).isTrue();
            assertThat(groups(split.training()))
                    .as("seed %s", seed)
                    .doesNotContainAnyElementsOf(groups(split.validation()));
            assertThat(split.validation()).as("seed %s", seed).hasSizeBetween(15, 35);
        }
    }

    @Test
    void aPhotographerAloneCannotBeSplit() {
        var one = photos(20, 1).stream()
                .map(photo -> new LabelledPhoto(photo.file(), photo.label(), "anna"))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotoSplit.of(one, 1))
                .withMessageContaining("too few to keep one apart")
                .withMessageContaining("--validation");
    }

    @Test
    void sidesThatWereGivenAreApartOnlyWhenGroupsSaySo() {
        var photos = photos(20, 4);
        var anna = photos.stream().filter(photo -> photo.group().equals("p0")).toList();
        var others =
                photos.stream().filter(photo -> !photo.group().equals("p0")).toList();

        assertThat(PhotoSplit.given(others, anna).grouped()).isTrue();
        assertThat(PhotoSplit.given(photos, anna).grouped()).isFalse();
        assertThat(PhotoSplit.given(photos(20, 1), anna).grouped()).isFalse();
    }

    private static List<String> groups(List<LabelledPhoto> photos) {
        return photos.stream().map(LabelledPhoto::group).distinct().toList();
    }

    private static List<LabelledPhoto> photos(int perKind, int groups) {
        var photos = new ArrayList<LabelledPhoto>();
        for (var kind : List.of("hat", "shirt")) {
            for (var i = 0; i < perKind; i++) {
                var group = groups == 1 ? "" : "p" + i % groups;
                photos.add(new LabelledPhoto(Path.of(kind, i + ".jpg"), kind, group));
            }
        }
        return photos;
    }
}
