package trumeau.kiosk.app;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a screen reader or a voice control has of the page: roles and accessible names, and no more. */
record ByNames(Page page) implements Way {

    /** What is on top comes last in the page. */
    @Override
    public void press(String name) {
        var options = new Page.GetByRoleOptions().setName(Way.pattern(name));
        page.getByRole(AriaRole.BUTTON, options).last().click();
    }

    @Override
    public void perceive(String words) {
        var wanted = Way.pattern(words);
        page.waitForCondition(
                () -> wanted.matcher(page.locator("body").ariaSnapshot()).find());
    }
}
