import { Injectable } from '@nestjs/common';
import type { CallerRequest } from '../platform/http/caller.js';
import type { ProblemPage } from '../platform/http/problem-page.js';
import type { Problem } from '../platform/http/problem.js';
import { documentOf, Pages } from './pages.js';
import { NotFoundPage, ProblemSheet } from './public/text.page.js';

/** Problems, as people read them. */
@Injectable()
export class ProblemPages implements ProblemPage {
  constructor(private readonly pages: Pages) {}

  async draw(problem: Problem, request: CallerRequest): Promise<string> {
    const visit = await this.pages.visitOf(request, request.actor ?? null);
    return documentOf(problem.status === 404 ? <NotFoundPage visit={visit} /> : <ProblemSheet visit={visit} problem={problem} />);
  }
}
