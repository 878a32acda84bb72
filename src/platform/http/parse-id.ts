import { Injectable, type PipeTransform } from '@nestjs/common';
import { must } from '../../core/broken-rule.js';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in an address; a malformed one is simply not there. */
@Injectable()
export class ParseId implements PipeTransform<string, string> {
  constructor(private readonly notFound: string) {}

  transform(value: string): string {
    must(ID.test(value), this.notFound);
    return value.toLowerCase();
  }
}
