import { html } from 'lit';

/** Line drawings of the wishes: a lowered page, half and half, two letters, a thing at rest, a loudspeaker. */
export const pictures = {
  lower: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3v11m-5-5 5 5 5-5M4 20h16" /></svg>`,
  contrast: html`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" /><path class="full" d="M12 3a9 9 0 0 1 0 18z" /></svg>`,
  large: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m2 19 4-10 4 10M3.4 15.5h5.2M11 19l5.5-14L22 19M13 14h7" /></svg>`,
  calm: html`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" /><path d="M9.5 8.5v7m5-7v7" /></svg>`,
  speech: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" /></svg>`,
};
