import { html } from 'lit';

/** Line drawings of what can be done with speech. */
export const pictures = {
  softer: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>`,
  louder: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14M12 5v14" /></svg>`,
  again: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12a7 7 0 1 0 2.3-5.2M7.5 3v4h4" /></svg>`,
  curtain: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12s3.4-6 9-6 9 6 9 6-3.4 6-9 6-9-6-9-6zM4 20 20 4" /></svg>`,
  end: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18" /></svg>`,
};
