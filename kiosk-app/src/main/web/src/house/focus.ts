import type { ReactiveController, ReactiveControllerHost } from 'lit';

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/** What a keyboard reaches under a root, in its order, through the shadow roots of panels. */
export function focusables(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
    ...(each.matches(FOCUSABLE) && each.tabIndex >= 0 && isShown(each) ? [each] : []),
    ...(each.shadowRoot ? focusables(each.shadowRoot) : []),
  ]);
}

/** The focused element itself, not the panel that holds it. */
export function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) {
    at = at.shadowRoot.activeElement;
  }
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/**
 * Keeps the keyboard inside a panel's dialog while it is open, and gives the focus back when it closes. The dialog is
 * what `open` finds after each update; it needs `tabindex="-1"`, as the focus begins on it, so that its name is read.
 */
export class FocusTrap implements ReactiveController {
  private dialog: HTMLElement | undefined;
  private before: HTMLElement | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly open: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const open = this.open() ?? undefined;
    if (open === this.dialog) {
      return;
    }
    if (!this.dialog) {
      this.before = focused();
    }
    this.dialog = open;
    if (open) {
      open.addEventListener('keydown', (event) => this.key(event, open));
      open.focus();
    } else {
      this.giveBack();
    }
  }

  hostDisconnected(): void {
    this.dialog = undefined;
    this.before = undefined;
  }

  /** What had the focus may have left the page meanwhile, as the cards of another garment do. */
  private giveBack(): void {
    const back = this.before?.isConnected ? this.before : undefined;
    this.before = undefined;
    back?.focus();
  }

  private key(event: KeyboardEvent, dialog: HTMLElement): void {
    if (event.key !== 'Tab') {
      return;
    }
    const inside = focusables(dialog);
    const [edge, other] = event.shiftKey ? [inside[0], inside.at(-1)] : [inside.at(-1), inside[0]];
    const at = focused();
    if (at === edge || (event.shiftKey && at === dialog) || !inside.length) {
      event.preventDefault();
      other?.focus();
    }
  }
}
