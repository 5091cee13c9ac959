import { LastUsed } from "./last-used";

/**
 * Answers by what was asked, so many of them, the one asked for longest ago forgotten first: one however
 * many ask for it at once. One that fails is forgotten at once.
 */
export class KeptAnswers<Answer> {
  readonly #kept: LastUsed<string, Promise<Answer>>;

  constructor(most: number) {
    this.#kept = new LastUsed(most);
  }

  get(key: string, compute: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#kept.get(key, compute);
    answer.catch(() => this.#kept.forget(key, answer));
    return answer;
  }

  /** What is kept, which does not count as asking for it. */
  known(key: string): Promise<Answer> | undefined {
    return this.#kept.known(key);
  }
}
