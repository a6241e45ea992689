package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A mirror's page that notes what the app says of each frame, what stood on the glass with each, and how many pictures
 * are open in its memory.
 */
record MirrorLog(Page page) implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is put on goes so fast, and a moment for the clock. */
    private static final int FADED_MS = 310;

    private static final String BEFORE =
            """
            (() => {
              const log = (window.mirrorLog = { said: {}, drawn: [], open: 0 });
              const decoder = new TextDecoder();
              window.WebSocket = class extends WebSocket {
                constructor(...all) {
                  super(...all);
                  this.addEventListener('message', ({ data }) => {
                    if (data instanceof ArrayBuffer) {
                      const length = new DataView(data).getUint32(0, false);
                      const { frame, worn, dressed } = JSON.parse(decoder.decode(new Uint8Array(data, 4, length)));
                      const xs = (dressed ?? []).flatMap(({ patches }) => patches).flatMap(({ to }) => to.filter((_, at) => at % 2 === 0));
                      log.said[frame] = { body: !!worn?.length, items: (dressed ?? []).map(({ item }) => item), rightmost: Math.max(0, ...xs) / 10000 };
                    }
                  });
                }
              };
              const make = window.createImageBitmap.bind(window);
              window.createImageBitmap = async (...all) => {
                const picture = await make(...all);
                log.open += 1;
                return picture;
              };
              const close = ImageBitmap.prototype.close;
              ImageBitmap.prototype.close = function () {
                log.open -= this.width ? 1 : 0;
                return close.call(this);
              };
            })()""";

    private static final String FOLLOW =
            """
            canvas => new MutationObserver(() => {
              const { frame, dressed, dimmed } = canvas.dataset;
              window.mirrorLog.drawn.push({ at: Date.now(), frame, dressed, dimmed });
            }).observe(canvas, { attributes: true, attributeFilter: ['data-frame'] })""";

    /** The share of the glass whose pixels are not as in a picture of it that was kept before. */
    private static final String CHANGED =
            """
            canvas => {
              const small = new OffscreenCanvas(108, 192);
              const context = small.getContext('2d');
              context.drawImage(canvas, 0, 0, 108, 192);
              const { data } = context.getImageData(0, 0, 108, 192);
              const before = window.mirrorLog.before ?? data;
              window.mirrorLog.before = data;
              let changed = 0;
              for (let at = 0; at < data.length; at += 4) {
                changed += Math.abs(data[at] - before[at]) + Math.abs(data[at + 1] - before[at + 1]) + Math.abs(data[at + 2] - before[at + 2]) > 30;
              }
              return changed / (data.length / 4);
            }""";

    /**
     * A frame on the glass.
     *
     * @param at when, in milliseconds as {@code Date.now()} counts
     * @param body whether the app saw somebody in it
     * @param items what the app laid on that body
     * @param rightmost how far right those reach in the camera's picture, 0 to 1
     * @param dressed the item that stood on the glass; none is empty
     * @param dimmed how much the rest was darkened, 0 to 1
     */
    record Drawn(long at, boolean body, List<String> items, double rightmost, String dressed, double dimmed) {}

    static MirrorLog open(Chromium browser, URI app) {
        var page = browser.openWith(BEFORE, app, "mirror");
        page.locator("canvas[data-frame]").first().evaluate(FOLLOW);
        return new MirrorLog(page);
    }

    /** All frames since the last time that somebody asked. */
    List<Drawn> drawn() {
        var read = page.evaluate(
                """
                () => {
                  const { drawn, said } = window.mirrorLog;
                  return JSON.stringify(drawn.splice(0).map((each) => ({ ...each, ...said[each.frame] })));
                }""");
        try {
            return StreamSupport.stream(JSON.readTree((String) read).spliterator(), false)
                    .map(MirrorLog::read)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Drawn read(JsonNode drawn) {
        return new Drawn(
                drawn.path("at").asLong(),
                drawn.path("body").asBoolean(),
                StreamSupport.stream(drawn.path("items").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                drawn.path("rightmost").asDouble(),
                drawn.path("dressed").asText(),
                drawn.path("dimmed").asDouble());
    }

    /** Pictures that lie in the page's memory. */
    int picturesOpen() {
        return (int) page.evaluate("window.mirrorLog.open");
    }

    /** How much of the glass is not as it was when this was last asked: a share. */
    double changed() {
        return ((Number) page.locator("canvas").first().evaluate(CHANGED)).doubleValue();
    }

    /**
     * Fails when a frame shows the item later than it may after the first without it.
     *
     * @param bareSince when the camera's first picture without a body was sent
     */
    static void requireFaded(List<Drawn> drawn, String item, long bareSince) {
        var first = drawn.stream()
                .filter(each -> !each.items().contains(item))
                .findFirst()
                .orElseThrow();
        assertThat(drawn.stream().filter(each -> each.dressed().equals(item)))
                .as("frames that show the item")
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.at()).isLessThan(first.at() + FADED_MS));
        var last = drawn.stream()
                .filter(each -> each.dressed().equals(item))
                .mapToLong(Drawn::at)
                .max();
        var bare = drawn.stream()
                .mapToLong(Drawn::at)
                .filter(at -> at > last.orElseThrow())
                .findFirst();
        assertThat(bare.orElseThrow() - bareSince)
                .as("milliseconds from the first picture without a body to the first glass without the item")
                .isLessThan(1_000);
    }

    /** The share of the frames with an item in which all of it lies left of the middle, as the camera sees it. */
    static double leftHalf(List<Drawn> drawn) {
        var dressed = drawn.stream().filter(each -> !each.items().isEmpty()).toList();
        return (double) dressed.stream().filter(each -> each.rightmost() < 0.65).count() / dressed.size();
    }

    @Override
    public void close() {
        page.close();
    }
}
