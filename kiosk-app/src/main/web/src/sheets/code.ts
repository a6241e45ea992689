import { html, svg } from 'lit';
import type { Drawn } from '../hand/shapes';

/** A code on white paper, whatever the colours of the page. */
export function code({ side, path }: Drawn, label: string) {
  return html`<svg class="code" data-testid="code" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img" aria-label=${label}>
    ${svg`<path fill="#fff" d="M0 0h${side}v${side}h-${side}z" /><path fill="#000" d=${path} />`}
  </svg>`;
}
