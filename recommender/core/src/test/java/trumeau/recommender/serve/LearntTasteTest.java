package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.recommender.serve.Store.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.model.Blend;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.ItemTableBuilder;
import trumeau.recommender.model.Tables;
import trumeau.recommender.train.AssociationTrainer;
import trumeau.recommender.train.TrainerSettings;

class LearntTasteTest {

    private static final int LIMIT = 12;

    /** Shirt 3 goes to the coats, most to coat 7; coat 3, whom nobody's row knows, is the most popular. */
    static final ItemTable TABLE = table(
            Stream.of("coat", "shirt", "trousers")
                    .flatMap(category -> IntStream.range(0, 10).mapToObj(number -> id(category, number)))
                    .toList(),
            new Row("shirt-3", "coat-7", .8f, "coat-5", .3f, "trousers-3", .5f),
            new Row("shirt-4", "coat-5", .7f));

    /** What one item says of others: an id and a weight in turn. */
    private record Row(String known, List<Object> says) {
        Row(String known, Object... says) {
            this(known, List.of(says));
        }
    }

    @Test
    void whatWasLearntRanksWhatOthersTook() {
        var also = also(new Store(), List.of(id("shirt", 3)));

        assertThat(also).extracting(Suggestion::item).containsExactly(id("coat", 7), id("trousers", 3), id("coat", 5));
        assertThat(also.get(0).score()).isEqualTo(1);
    }

    @Test
    void theReasonIsTheItemThatSaysMost() {
        var also = also(new Store(), List.of(id("shirt", 3), id("shirt", 4)));

        assertThat(also.get(0).item()).isEqualTo(id("coat", 5));
        assertThat(also.get(0).reasons().get(0)).isEqualTo(new Reason.Because(id("shirt", 4)));
        assertThat(also.get(1).reasons().get(0)).isEqualTo(new Reason.Because(id("shirt", 3)));
    }

    @Test
    void howManyTookBothIsToldWhereEnoughDid() {
        var also = also(new Store(), List.of(id("shirt", 3)));

        assertThat(also.get(1).reasons().get(0)).isEqualTo(new Reason.AlsoTook(id("shirt", 3), 6));
    }

    @Test
    void whatIsHereComesBeforeWhatIsSoldOut() {
        var also = also(new Store().soldOut(id("coat", 7)), List.of(id("shirt", 3)));

        assertThat(also).extracting(Suggestion::item).containsExactly(id("trousers", 3), id("coat", 5), id("coat", 7));
    }

    @Test
    void anItemThatTheTableDoesNotKnowIsAnsweredByWhatWasCounted() {
        var only = table(List.of(id("coat", 7), id("shirt", 9)), new Row("coat-7", "shirt-9", 1f));
        var answer = new Store().open(only).recommend(Query.about(new Subject.Touched(id("shirt", 3)), LIMIT));

        assertThat(answer.of(Relation.ALSO_TOOK))
                .isNotEmpty()
                .allSatisfy(also -> assertThat(also.reasons().get(0)).isInstanceOf(Reason.AlsoTook.class));
    }

    @Test
    void anItemThatTheStoreDoesNotHaveIsNotSuggested() {
        var also = also(new Store().without("coat"), List.of(id("shirt", 3)));

        assertThat(also).extracting(Suggestion::item).containsExactly(id("trousers", 3));
    }

    @Test
    void whatMayBeShownIsFoundBehindAllThatMayNot() {
        var items = new ArrayList<Item>();
        IntStream.range(0, 300).forEach(i -> items.add(Shop.item(name(i), i < 299 ? "shirt" : "coat", "navy", 4)));
        var says = new ArrayList<Object>();
        IntStream.range(1, 300).forEach(i -> says.addAll(List.of(name(i), 1f - i / 400f)));
        var catalogue = Shop.of(items);
        var table = table(catalogue.items().stream().map(Item::id).toList(), new Row(name(0), List.copyOf(says)));
        var recommender = new Recommender(
                catalogue,
                ItemVectors.of(Store.SPACE, List.of()),
                new AssociationTrainer(TrainerSettings.defaults()).train(List.of(), catalogue),
                Optional.of(table),
                Store.TUNING);

        var query = Query.about(List.of(new ItemId(name(0))), LIMIT).with(Filters.of(new Filter.InCategory("coat")));
        assertThat(recommender.recommend(query).of(Relation.ALSO_TOOK))
                .extracting(Suggestion::item)
                .containsExactly(new ItemId(name(299)));
    }

    private static String name(int number) {
        return "thing-" + (1000 + number);
    }

    private static List<Suggestion> also(Store store, List<ItemId> visit) {
        return store.open(TABLE).recommend(Query.about(visit, LIMIT)).of(Relation.ALSO_TOOK).stream()
                .filter(found -> !(found.reasons().get(0) instanceof Reason.Popular))
                .toList();
    }

    private static ItemTable table(List<ItemId> items, Row... rows) {
        var builder = new ItemTableBuilder(items, Tables.TRAINING);
        for (var row : rows) {
            var candidates = new int[row.says().size() / 2];
            var weights = new float[candidates.length];
            for (var i = 0; i < candidates.length; i++) {
                candidates[i] =
                        items.indexOf(new ItemId(String.valueOf(row.says().get(2 * i))));
                weights[i] = (float) row.says().get(2 * i + 1);
            }
            builder.add(Part.FEW, items.indexOf(new ItemId(row.known())), candidates, weights);
        }
        if (items.contains(id("coat", 3))) {
            builder.popularity(items.indexOf(id("coat", 3)), 1, 50);
        }
        return builder.build(Blend.of(new Blend.Shares(0, 1, 0, .1f, 0)));
    }
}
