interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One trip to the database for all who ask the same at the same time: what arrives in one turn of the event loop, or while every trip is under way, goes
 * together. Nobody waits for company that has not come, and nothing is remembered: each question is asked, after it was put.
 */
export class Together<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private underWay = 0;
  private called = false;

  /** `askAll` answers in the order asked. At most `most` go on one trip, and at most `trips` are under way. */
  constructor(private readonly askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>, private readonly trips = 2, private readonly most = 32) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (this.called) return;
      this.called = true;
      setImmediate(() => {
        this.called = false;
        this.depart();
      });
    });
  }

  private depart(): void {
    while (this.waiting.length > 0 && this.underWay < this.trips) {
      const company = this.waiting.slice(0, this.most);
      this.waiting = this.waiting.slice(this.most);
      this.underWay += 1;
      void this.go(company).finally(() => {
        this.underWay -= 1;
        this.depart();
      });
    }
  }

  /** Whose question spoils the trip spoils it for nobody else: each is then asked alone. */
  private async go(company: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.askAll(company.map(({ question }) => question));
      for (const [at, { resolve }] of company.entries()) resolve(answers[at] as Answer);
    } catch (error) {
      if (company.length > 1) await Promise.all(company.map((one) => this.go([one])));
      else company[0]?.reject(error);
    }
  }
}
