import type { Sentences } from './sentence.js';

export const lawSentences: Sentences = {};
