import { svg, html } from 'lit';

/** A person holds a shirt by the shoulders before the glass; the corners close in on it. */
export const guide = html`<svg class="guide" viewBox="0 0 240 240" aria-hidden="true">
  ${svg`
  <g class="person"><circle cx="120" cy="62" r="24" /><path d="M64 226c0-62 22-116 56-116s56 54 56 116" /></g>
  <g class="held">
    <path class="cloth" d="m86 116-26 22 14 22 12-8v64h68v-64l12 8 14-22-26-22c-6 8-14 12-34 12s-28-4-34-12z" />
    <path class="seam" d="M120 130v84" />
    <path class="arm" d="M70 196c-22-16-24-42-8-60M170 196c22-16 24-42 8-60" />
  </g>
  <g class="corners"><path d="M44 118V98h20M196 118V98h-20M44 210v20h20M196 210v20h-20" /></g>`}
</svg>`;
