package trumeau.kiosk.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table read by a mapping, or a known dialect with a mapping over it. */
final class MappedDialect implements Dialect {

    private final Optional<Dialect> known;
    private final Mapping mapping;

    /** What the mapping says comes before what the known dialect says; its fixed texts come last. */
    MappedDialect(Optional<Dialect> known, Mapping mapping) {
        this.known = known;
        this.mapping = mapping;
        var named = mapping.columns().keySet();
        if (known.isEmpty() && !named.containsAll(Set.of(Field.ID, Field.PRICE))) {
            throw new IllegalArgumentException("the mapping's columns must name at least id and price");
        }
    }

    @Override
    public String column(String written) {
        return known.map(dialect -> dialect.column(written)).orElseGet(() -> Dialect.super.column(written));
    }

    @Override
    public boolean repeats(String column) {
        return known.filter(dialect -> dialect.repeats(column)).isPresent()
                || mapping.columns().getOrDefault(Field.PICTURES, List.of()).stream()
                        .anyMatch(pictures -> column(pictures).equals(column));
    }

    @Override
    public void require(Set<String> columns) {
        known.ifPresent(dialect -> dialect.require(columns));
        mapping.columns().values().stream()
                .flatMap(List::stream)
                .filter(wanted -> !columns.contains(column(wanted)))
                .sorted()
                .findFirst()
                .ifPresent(missing -> {
                    throw new IllegalArgumentException(
                            "has no column \"" + missing + "\"; it has " + String.join(", ", columns));
                });
    }

    @Override
    public FeedRow row(RawRow raw) {
        var base = known.map(dialect -> dialect.row(raw));
        if (base.isPresent() && base.get().kind() == FeedRow.Kind.PICTURES) {
            return base.get();
        }
        var draft = new FeedRow.Draft();
        mapping.columns().forEach((field, columns) -> draft.say(field, meant(field, told(raw, columns))));
        base.map(FeedRow::texts)
                .orElse(Map.of())
                .forEach((field, text) -> draft.say(field, meant(field, Optional.of(text))));
        mapping.fixed().forEach((field, text) -> draft.say(field, Optional.of(text)));
        return draft.row(raw, FeedRow.Kind.OFFER);
    }

    private Optional<String> told(RawRow raw, List<String> columns) {
        return columns.stream()
                .flatMap(column -> raw.text(column(column)).stream())
                .reduce((before, more) -> before + "\n" + more);
    }

    private Optional<String> meant(Field field, Optional<String> text) {
        return text.map(word -> mapping.meaning(field, word).orElse(word));
    }
}
