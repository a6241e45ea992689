import { unsafeCSS } from 'lit';
import css from './pill.css?inline';

/** The style of the header's buttons: a picture and a word or two, `.on` while what it opens or does is there. */
export const pillStyle = unsafeCSS(css);
