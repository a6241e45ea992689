import { unsafeCSS } from 'lit';
import css from './base.css?inline';

/** The style that every shadow root of the house starts from. */
export const base = unsafeCSS(css);
