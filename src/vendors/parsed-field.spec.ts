import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { parseNib } from '../core/identifiers.js';
import { Parsed } from './parsed-field.js';

class Form {
  @Parsed(parseNib, { example: '1234567890123' }) nib!: string;
  @Parsed(parseNib, { example: '1234567890123', optional: true }) other?: string;
}

const faults = (given: object) => validateSync(plainToInstance(Form, given)).map(({ property, constraints }) => [property, Object.values(constraints ?? {})[0]]);

describe('A number that people type', () => {
  it('may hold spaces, dots and hyphens, and is kept without', () => {
    const form = plainToInstance(Form, { nib: ' 1234-5678.90123 ' });
    expect(form.nib).toBe('1234567890123');
    expect(validateSync(form)).toEqual([]);
  });

  it('says what core says of it, at its field', () => {
    expect(faults({ nib: '12345' })).toEqual([['nib', 'identifier.nib-not-13-digits']]);
  });

  it('may be left out only where it is optional', () => {
    expect(faults({})).toEqual([['nib', 'field.text']]);
  });

  it('is refused, not choked on, whatever is sent', () => {
    fc.assert(fc.property(fc.jsonValue(), (nib) => {
      expect(faults({ nib })).toHaveLength(1);
    }));
  });
});
