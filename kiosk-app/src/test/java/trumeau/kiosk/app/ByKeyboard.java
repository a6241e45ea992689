package trumeau.kiosk.app;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Eyes and a keyboard, no pointer: Tab until the ring is on it, then Enter. */
record ByKeyboard(Page page) implements Way {

    private static final int MOST_TABS = 260;
    private static final String FOCUSED =
            """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body || !at.checkVisibility()) return '';
              return (at.getAttribute('aria-label') ?? (at.closest('label') ?? at).innerText).replace(/\\s+/g, ' ').trim();
            }
            """;

    @Override
    public void press(String name) {
        var wanted = Way.pattern(name);
        for (var i = 0; i < MOST_TABS; i++) {
            if (wanted.matcher((String) page.evaluate(FOCUSED)).find()) {
                page.keyboard().press("Enter");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no Tab of " + MOST_TABS + " comes to " + name);
    }

    @Override
    public void perceive(String words) {
        var wanted = Way.pattern(words);
        var seen = page.getByText(wanted).or(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(wanted)));
        page.waitForCondition(() -> seen.all().stream().anyMatch(each -> each.isVisible()));
    }
}
