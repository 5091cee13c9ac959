import { LastUsed } from "../base/last-used";

/** Answers by what was asked, the least used forgotten first; one that fails is forgotten at once. */
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
}
