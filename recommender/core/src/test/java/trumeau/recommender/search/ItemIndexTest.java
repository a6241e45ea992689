package trumeau.recommender.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trumeau.recommender.search.Rails.ids;
import static trumeau.recommender.search.Rails.item;
import static trumeau.recommender.search.Rails.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.search.Found.Heed;
import trumeau.recommender.serve.Filters;

class ItemIndexTest {

    private static final ItemIndex STORE = Rails.index(
            item("coat-1", "Navy wool coat", "outwear", "navy"),
            item("dress-1", "Red checked wrap dress Élodie", "dress", "red"),
            item("dress-2", "Long gown", "dress", "light-blue"),
            item("dress-3", "红色真丝连衣裙", "dress", "red"),
            item("shirt-1", "White Oxford shirt", "shirt", "white"),
            item("skirt-1", "White pleated skirt", "skirt", "white"),
            item("tee-1", "ＰＩＭＡ T-shirt", "t-shirt", "white"));

    @ParameterizedTest
    @CsvSource({
        "wool coat, coat-1",
        "COAT navy, coat-1",
        "elodie, dress-1",
        "Élod, dress-1",
        "light blue, dress-2",
        "dress-2, dress-2",
        "trumeau:item:shirt-1, shirt-1",
        "pima, tee-1",
        "t-shirt, tee-1",
        "oxfrod, shirt-1",
        "pleatd, skirt-1",
        "真丝, dress-3",
        "连衣裙, dress-3",
        "裙, dress-3",
        "红色连衣裙, dress-3"
    })
    void anItemIsFoundByItsWords(String asked, String first) {
        var found = STORE.find(words(asked));

        assertThat(ids(found)).first().isEqualTo(first);
        assertThat(found.heed()).isEqualTo(Heed.ALL);
    }

    @Test
    void eachLetterThatIsTypedNarrowsWhatIsFound() {
        assertThat(ids(STORE.find(words("w")))).contains("coat-1", "shirt-1", "skirt-1", "dress-1");
        assertThat(ids(STORE.find(words("white ox")))).containsExactly("shirt-1");
        assertThat(STORE.find(words("whitex")).total()).isEqualTo(3);
    }

    @Test
    void aWordThatTheStoreHasIsNoMistakeForAnother() {
        assertThat(ids(STORE.find(words("shirt")))).contains("shirt-1").doesNotContain("skirt-1");
        assertThat(ids(STORE.find(words("skirt")))).containsExactly("skirt-1");
    }

    @Test
    void aShortWordOrANumberIsTakenAsItIsWritten() {
        var shop = Rails.index(item("cap-1234", "Red cap", "hat", "red"));

        assertThat(shop.find(words("cep")).total()).isZero();
        assertThat(shop.find(words("1235")).total()).isZero();
        assertThat(shop.find(words("1234")).total()).isOne();
    }

    @Test
    void whereNoItemHasAllWordsThoseWithSomeAreFoundAndItIsSaid() {
        var found = STORE.find(words("white velvet skirt"));

        assertThat(found.heed()).isEqualTo(Heed.SOME);
        assertThat(ids(found)).startsWith("skirt-1").doesNotContain("coat-1");
    }

    @Test
    void amongThoseThatFitEquallyWhatIsInStockComesFirst() {
        var none = List.of(new Variant("M", "red", 0));
        var shop = Rails.index(
                Rails.item("a", "Red dress", "dress", "10", none, Optional.empty()),
                item("b", "Red dress", "dress", "red"),
                Rails.item("c", "Dress in red and white", "dress", "10", none, Optional.empty()));

        assertThat(ids(shop.find(words("red dress")))).startsWith("b", "a");
        assertThat(ids(shop.find(words("dress in")))).containsExactly("c");
        assertThat(ids(shop.find(words("")))).containsExactly("b", "a", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:red AND",
                "\"",
                "(((",
                "red^^^",
                "*:*",
                "[a TO",
                "a\\",
                "/.*/",
                "?",
                "\uD83D\uDE00",
                "\uD800",
                "--",
                "~1"
            })
    void whatSomebodyTypesIsOnlyWords(String asked) {
        assertThat(STORE.find(words(asked)).total()).isLessThan(7);
    }

    @Test
    void nothingButControlCharactersIsNothing() {
        assertThat(STORE.find(words("\u0000 \u0007")).heed()).isEqualTo(Heed.NO_WORDS);
    }

    @Property(tries = 300)
    void anyTextIsAnswered(@ForAll @StringLength(max = Search.LONGEST) String text) {
        var found = STORE.find(words(text));

        assertThat(found.total()).isBetween(0, 7);
        assertThat(found.items()).hasSize(found.total());
    }

    @Test
    void theLongestSearchOfManyMistakenWordsIsAnswered() {
        var shop = new ArrayList<Item>();
        for (var i = 0; i < 500; i++) {
            var word = "wool" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            shop.add(item("id-" + i, word.substring(0, 4 + i % 3) + " " + word, "hat", "red"));
        }
        var asked = new StringBuilder();
        for (var letter = 'a'; letter <= 'x'; letter++) {
            asked.append("wool").append(letter).append("aq ");
        }

        assertThat(ItemIndex.of(Shop.of(shop)).find(words(asked.toString())).total())
                .isPositive();
    }

    @Test
    void aPageOfManyIsGivenAndAllAreCounted() {
        var second = STORE.find(new Search("white", Filters.none(), 1, 1));

        assertThat(second.total()).isEqualTo(3);
        assertThat(ids(second)).containsExactly("skirt-1");
        assertThat(STORE.find(new Search("", Filters.none(), 500, 100)).items()).isEmpty();
        assertThat(STORE.find(new Search("", Filters.none(), 0, 0)).total()).isEqualTo(7);
    }

    @Test
    void aSearchThatIsTooLongOrOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> words("a".repeat(201))).hasMessageContaining("200");
        assertThatThrownBy(() -> new Search("", Filters.none(), -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Search("", Filters.none(), 0, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThat(words("\tred\n\u0001dress ").words()).isEqualTo("red  dress");
    }
}
