import { Choice, Form, Id, QueryWhole, Text } from '../platform/http/fields.js';

export class MakeReportDto {
  /** The lot that it is about, if it is about one. */
  @Id({ optional: true }) lotId?: string;
  /** What happened, with its facts. */
  @Text(4000, { shortest: 20 }) body!: string;
  /** How the inspectorate may reach the reporter; nobody has to say. */
  @Text(200, { optional: true }) contact?: string;
}

export class FollowUpDto {
  /** As it was given out; case, spaces and dashes do not matter. */
  @Form(/^[\sA-Za-z0-9-]{16,40}$/, 'report.follow-up-code-form') followUpCode!: string;
}

export class CloseReportDto {
  /** Read by the reporter. */
  @Text(4000) answer!: string;
}

export class ListReportsDto {
  @Choice(['received', 'examined', 'closed'], { optional: true }) state?: 'received' | 'examined' | 'closed';
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}
