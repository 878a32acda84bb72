import { Injectable } from '@nestjs/common';
import { spokenCode } from '../platform/ids.js';
import { PersonalData } from '../platform/personal-data.js';
import type { MakeReportDto } from './reports.dto.js';

/** What a report keeps encrypted. */
type SecretColumn = 'body' | 'contact' | 'answer';

/** Eighty bits: nobody guesses it. */
const LETTERS = 16;

/** What must not lie open in the database: the words of a report, who sent it, and the code that leads back to it. */
@Injectable()
export class ReportSecrets {
  constructor(private readonly personal: PersonalData) {}

  seal(id: string, column: SecretColumn, text: string): Buffer {
    return this.personal.seal(text, { table: 'report', column, row: id });
  }

  open(id: string, column: SecretColumn, sealed: Buffer): string {
    return this.personal.open(sealed, { table: 'report', column, row: id });
  }

  /** An address as it is counted: it can be counted again, but not read. */
  counted(address: string): string {
    return this.personal.index('code', `report-from\n${address}`).toString('hex');
  }

  onceIndex(key: string): Buffer {
    return this.personal.index('code', `report-once\n${key}`);
  }

  /** Follows from the reporter's key and words, so that a repeated request gets the same code though nobody kept it. */
  followUpCode(key: string, { lotId, body, contact }: MakeReportDto): string {
    const code = spokenCode(this.personal.index('code', `report-code\n${JSON.stringify([key, lotId ?? null, body, contact ?? null])}`), LETTERS);
    return code.replace(/(.{4})(?=.)/g, '$1-');
  }

  /** Of a code as it was typed: O is read as 0, I and L as 1. */
  followUpIndex(typed: string): Buffer {
    const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
    return this.personal.index('code', `report-follow-up\n${code}`);
  }
}
