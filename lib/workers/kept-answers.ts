/** Answers by what was asked, the least used forgotten first; one that fails is forgotten at once. */
export class KeptAnswers<Answer> {
  private readonly kept = new Map<string, Promise<Answer>>();

  constructor(private readonly most: number) {}

  get(key: string, compute: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(key) ?? compute();
    this.kept.delete(key);
    this.kept.set(key, known);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    known.catch(() => {
      if (this.kept.get(key) === known) this.kept.delete(key);
    });
    return known;
  }
}
