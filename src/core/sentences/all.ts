import type { Sentences } from './sentence.js';
import { auditSentences } from './audit.js';
import { bulletinSentences } from './bulletins.js';
import { awardSentences } from './awards.js';
import { evaluationSentences } from './evaluations.js';
import { identitySentences } from './identity.js';
import { lawSentences } from './law.js';
import { lotSentences } from './lots.js';
import { machineSentences } from './machines.js';
import { messageSentences } from './messages.js';
import { offerSentences } from './offers.js';
import { orderSentences } from './orders.js';
import { vendorPaperSentences } from './papers.js';
import { platformSentences } from './platform.js';
import { requestSentences } from './requests.js';
import { sealingSentences } from './sealing.js';
import { transparencyLogSentences } from './transparency-log.js';
import { vendorSentences } from './vendors.js';

/** Every code that people may meet, with its sentences; an architecture test finds a code that has none. */
export const SENTENCES: Sentences = {
  ...platformSentences,
  ...machineSentences,
  ...lawSentences,
  ...identitySentences,
  ...vendorSentences,
  ...vendorPaperSentences,
  ...requestSentences,
  ...lotSentences,
  ...offerSentences,
  ...sealingSentences,
  ...transparencyLogSentences,
  ...messageSentences,
  ...orderSentences,
  ...evaluationSentences,
  ...awardSentences,
  ...auditSentences,
  ...bulletinSentences,
};
