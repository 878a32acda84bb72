/** The counter's computer serves one vendor after the other: whoever begins here finds nothing of the one before. */
import { forgetCounterDrafts } from './offer/draft.js';

if (typeof indexedDB !== 'undefined') void forgetCounterDrafts();
