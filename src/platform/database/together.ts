interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One trip to the database for all who ask the same at the same time: what arrives in one turn of the event loop, or while the trip before is under way, goes
 * together. Nobody waits for company that has not come, and nothing is remembered: each question is asked, after it was put.
 */
export class Together<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private underWay = false;
  private called = false;

  /**
   * `askAll` answers in the order asked, and is told whether the question is alone. At most `most` go on one trip. Who spoils a trip spoils it for nobody
   * else: each is then asked alone, and meanwhile the next company goes.
   */
  constructor(private readonly askAll: (questions: readonly Question[], alone: boolean) => Promise<readonly Answer[]>, private readonly most = 32) {}

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
    if (this.waiting.length === 0 || this.underWay) return;
    const company = this.waiting.slice(0, this.most);
    this.waiting = this.waiting.slice(this.most);
    this.underWay = true;
    void this.go(company).finally(() => {
      this.underWay = false;
      this.depart();
    });
  }

  private async go(company: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.askAll(company.map(({ question }) => question), false);
      for (const [at, { resolve }] of company.entries()) resolve(answers[at] as Answer);
    } catch {
      for (const one of company) void this.goAlone(one);
    }
  }

  private async goAlone({ question, resolve, reject }: Waiting<Question, Answer>): Promise<void> {
    try {
      const [answer] = await this.askAll([question], true);
      resolve(answer as Answer);
    } catch (error) {
      reject(error);
    }
  }
}
