import { eventKind, type EventName } from '../events.js';
import { SENTENCES } from '../sentences/all.js';
import { fillSentence } from '../sentences/fill.js';
import type { RecordedFacts } from './offices.js';
import { SAYINGS } from './sayings.js';
import { wordFor, type Word } from './words.js';

/** An event in a sentence, in both languages; codes become words, a vendor its name. */
export function tell(kind: EventName, facts: RecordedFacts, vendorName: string | null): Word {
  const saying = SAYINGS[kind]?.find(({ when }) => when === undefined || when(facts));
  if (saying === undefined) return { id: kind, en: kind };
  return { id: inLanguage('id'), en: inLanguage('en') };

  function inLanguage(language: 'id' | 'en'): string {
    return fillSentence(saying?.[language] ?? kind, { ...readable(kind, facts, language), vendorName: vendorName ?? VENDOR[language] });
  }
}

const VENDOR: Word = { id: 'penyedia', en: 'a vendor' };

function readable(kind: EventName, facts: RecordedFacts, language: 'id' | 'en'): RecordedFacts {
  const schema = eventKind(kind).facts;
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, readableFact(schema[name], fact, language)]));
}

function readableFact(of: string | undefined, fact: RecordedFacts[string], language: 'id' | 'en'): RecordedFacts[string] {
  if (typeof fact !== 'string') return fact;
  if (of === 'date') return fact.split('-').reverse().join('-');
  if (of !== 'code') return fact;
  return SENTENCES[fact]?.[language].replaceAll(/\{[^}]*\}/g, '…') ?? wordFor(fact)[language];
}
