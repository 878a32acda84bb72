import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import { BrokenRule } from '../core/broken-rule.js';

type Parse = (text: string) => string;

/** Longer than any number with its spaces and hyphens. */
const LONGEST = 60;

/** A number that core can read: people may write it with spaces, dots and hyphens; what is kept has none. Says core's own code when it is wrong. */
export function Parsed(parse: Parse, { example, optional = false }: { readonly example: string; readonly optional?: boolean }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, maxLength: LONGEST, example, required: !optional }),
    ...(optional ? [IsOptional()] : []),
    Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' ? read(parse, value).text : value)),
    ValidateBy({
      name: 'parsed',
      validator: {
        validate: (value) => typeof value === 'string' && read(parse, value).fault === null,
        defaultMessage: (found) => (typeof found?.value === 'string' ? read(parse, found.value).fault ?? 'field.text' : 'field.text'),
      },
    }),
  );
}

/** The text as core writes it; when core refuses it, the bare text and the code. */
function read(parse: Parse, text: string): { readonly text: string; readonly fault: string | null } {
  if (text.length > LONGEST) return { text, fault: 'field.too-long' };
  try {
    return { text: parse(text), fault: null };
  } catch (error) {
    if (!(error instanceof BrokenRule)) throw error;
    return { text: text.replace(/[\s./-]/g, ''), fault: error.code };
  }
}
