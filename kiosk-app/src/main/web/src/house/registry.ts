import type { PanelClass, Region } from './panel';

type PanelModule = { default?: PanelClass };

/**
 * Every `panels/NAME/NAME.ts`: a new folder is a new panel, with no list to keep. The phone's are its own page's; `around-*`,
 * speech and those of what is gathered (screens/kiosk/gathered.ts) come when they are wanted, and a `NAME-sheet.ts` with
 * {@link late}.
 */
const found = import.meta.glob<PanelModule>(
  [
    '../panels/*/*.ts',
    '!../panels/*/*.test.ts',
    '!../panels/*/*-sheet.ts',
    '!../panels/{phone,around}-*/*.ts',
    '!../panels/{speech-bar,call,campaign,hand,hand-buttons,to-list}/*.ts',
  ],
  { eager: true },
);

const panels: readonly PanelClass[] = Object.values(found).flatMap((module) => module.default ?? []);

/** Makes every panel's element known to the page. */
export function definePanels(): void {
  for (const panel of panels) {
    if (!customElements.get(panel.tag)) {
      customElements.define(panel.tag, panel);
    }
  }
}

type Load = () => Promise<{ readonly default: PanelClass }>;

/** Loads and defines a part of a panel that most visits do without. */
export async function late(load: Load): Promise<void> {
  const { default: panel } = await load();
  if (!customElements.get(panel.tag)) {
    customElements.define(panel.tag, panel);
  }
}

const coming = new Set<string>();

/** Whether such a part is there to be shown; if not, it is loaded once, and what became of that is told. */
export function arrived(tag: string, load: Load, then: { readonly come: () => void; readonly failed: () => void }): boolean {
  if (customElements.get(tag)) {
    return true;
  }
  if (!coming.has(tag)) {
    coming.add(tag);
    void late(load)
      .then(then.come, then.failed)
      .finally(() => coming.delete(tag));
  }
  return false;
}

/** The panels of a region in their order. */
export function panelsOf(region: Region, query = new URLSearchParams(location.search)): readonly PanelClass[] {
  return panels
    .filter((panel) => [panel.region ?? []].flat().includes(region))
    .filter((panel) => panel.wanted?.(query) ?? true)
    .sort((one, other) => (one.order ?? 100) - (other.order ?? 100));
}
