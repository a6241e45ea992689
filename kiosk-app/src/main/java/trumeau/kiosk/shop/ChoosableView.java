package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.taste.Choosable;

/** What a shopper can declare in this store. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChoosableView(
        List<KindView> kinds,
        List<String> colours,
        List<String> departments,
        List<String> patterns,
        Optional<SpanView> price) {

    /** The sizes of one kind, and the categories that have such. */
    public record KindView(String kind, List<String> categories, List<String> sizes) {}

    /** What the cheapest and the dearest item cost. */
    public record SpanView(String lowest, String highest, String currency) {}

    static ChoosableView of(Choosable choosable) {
        return new ChoosableView(
                choosable.kinds().stream()
                        .map(kind -> new KindView(kind.kind().code(), kind.categories(), kind.sizes()))
                        .toList(),
                choosable.colours(),
                choosable.departments(),
                choosable.patterns(),
                choosable
                        .price()
                        .map(span -> new SpanView(
                                span.lowest().amount().toPlainString(),
                                span.highest().amount().toPlainString(),
                                span.lowest().currency())));
    }
}
