package trumeau.vision.evaluate.figure;

import java.util.Locale;

/**
 * A small SVG in the making: readable in light and in dark, with a title and a description for those who can't see it.
 */
public final class PlotSheet {

    private static final String STYLE =
            """
            <style>
            svg{--back:#ffffff;--ink:#1b1f24;--faint:#d0d7de;--cell:#6ea8fe;--mark:#1a56b0;background:var(--back)}
            @media(prefers-color-scheme:dark){svg{--back:#0d1117;--ink:#e6edf3;--faint:#30363d;--cell:#2862bd;--mark:#4c8dff}}
            text{font:13px system-ui,sans-serif;fill:var(--ink)}
            .title{font-size:15px;font-weight:600}.axis{font-style:italic}.middle{text-anchor:middle}.end{text-anchor:end}
            .back{fill:var(--back)}.cell{fill:var(--cell);stroke:var(--faint)}
            .grid{stroke:var(--faint)}.diagonal{stroke:var(--ink);stroke-dasharray:4 4}.gap{stroke:var(--mark);stroke-width:3}
            .dot{fill:var(--mark);stroke:var(--back)}
            </style>
            """;

    private final int width;
    private final int height;
    private final StringBuilder body = new StringBuilder();

    /** An empty sheet, in pixels. */
    public PlotSheet(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Gives it a title to be seen and a description to be heard. */
    public PlotSheet titled(String title, String description) {
        body.append("<title id=\"title\">").append(escaped(title)).append("</title>\n<desc id=\"desc\">");
        body.append(escaped(description)).append("</desc>\n").append(STYLE);
        add("<rect class=\"back\" width=\"%d\" height=\"%d\"/>", width, height);
        text(12, 26, "title", title);
        return this;
    }

    /** Words; {@code kind} is one of title, axis, middle, end, or several. */
    public void text(double x, double y, String kind, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" class=\"%s\">%s</text>", x, y, kind, escaped(words));
    }

    /** Upwards to the right, from its beginning. */
    public void slanted(double x, double y, String words) {
        add("<text transform=\"translate(%.1f %.1f) rotate(-40)\">%s</text>", x, y, escaped(words));
    }

    /** A square as blue as its share, 0..1; the outline is always there. */
    public void cell(double x, double y, int side, double share) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" class=\"cell\" fill-opacity=\"%.3f\"/>",
                x, y, side, side, share);
    }

    /** A line; {@code kind} is one of grid, diagonal, gap. */
    public void line(String kind, double x1, double y1, double x2, double y2) {
        add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", kind, x1, y1, x2, y2);
    }

    /** A dot that says its words when it is pointed at. */
    public void dot(double x, double y, String words) {
        add("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"6\"><title>%s</title></circle>", x, y, escaped(words));
    }

    /** The picture. */
    public String svg() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                                + " role=\"img\" aria-labelledby=\"title desc\">%n",
                        width,
                        height,
                        width,
                        height)
                + body + "</svg>\n";
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
