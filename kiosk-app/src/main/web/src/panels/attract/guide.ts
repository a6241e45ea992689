import { html, svg } from 'lit';
import { t } from '../../i18n/language';

/** How a garment is held: by the shoulders, arms out, still. */
const STEPS = ['guide.shoulders', 'guide.arms', 'guide.still'] as const;

/** The steps in words, beside one drawing that moves through them; where nothing may move, a drawing for each. */
export function guide() {
  return html`<ol class="steps" data-testid="guide">
    ${STEPS.map((step, index) => html`<li>${drawing(`s${index + 1}`)}<span>${t(step)}</span></li>`)}
  </ol>`;
}

/** A person before the glass with a shirt: hands take it, arrows spread it, corners close in on it and a tick says so. */
export function drawing(frame: 'moving' | string) {
  return html`<svg class="guide ${frame}" viewBox="0 0 240 240" aria-hidden="true">
    ${svg`
    <g class="person"><circle cx="120" cy="58" r="26" /><path d="M111 83v14c-36 5-53 62-52 133M129 83v14c36 5 53 62 52 133" /></g>
    <g class="held">
      <path class="cloth" d="m88 112-32 24 15 24 15-9v65h68v-65l15 9 15-24-32-24c-7 9-16 13-32 13s-25-4-32-13z" />
      <path class="seam" d="M120 134v74" />
      <path class="arm" d="M52 222c-16-40-4-86 32-108M188 222c16-40 4-86-32-108" />
      <g class="grip"><circle cx="87" cy="113" r="9" /><circle cx="153" cy="113" r="9" /></g>
      <g class="rings"><circle cx="87" cy="113" r="17" /><circle cx="153" cy="113" r="17" /></g>
    </g>
    <path class="arrows" d="M40 148H16m9-9-9 9 9 9M200 148h24m-9-9 9 9-9 9" />
    <path class="corners" d="M40 116V92h24M200 116V92h-24M40 208v24h24M200 208v24h-24" />
    <g class="tick"><circle cx="198" cy="44" r="22" /><path d="m188 44 8 8 14-15" /></g>`}
  </svg>`;
}
