import { html } from 'lit';

/** Line drawings of the three screens. */
export const pictograms = {
  kiosk: html`<svg viewBox="0 0 64 64" aria-hidden="true"><rect x="18" y="6" width="28" height="44" rx="4" /><path d="M32 50v8M22 58h20M24 14h16v12H24zM24 32h7v9h-7zM33 32h7v9h-7z" /></svg>`,
  mirror: html`<svg viewBox="0 0 64 64" aria-hidden="true"><rect x="16" y="4" width="32" height="56" rx="16" /><path d="M26 40 38 22M34 44l6-9" /></svg>`,
  staff: html`<svg viewBox="0 0 64 64" aria-hidden="true"><rect x="6" y="12" width="52" height="36" rx="4" /><path d="M24 56h16M14 36l9-9 8 6 10-12 9 9" /></svg>`,
};
