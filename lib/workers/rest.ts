/** Ends something when it has rested for so long, counted from when the rest began last. */
export class Rest {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly end: () => void,
  ) {}

  begin(): void {
    this.over();
    this.timer = setTimeout(this.end, this.milliseconds).unref();
  }

  over(): void {
    clearTimeout(this.timer);
  }
}
