/** Says what went wrong, and what to do about it. */
export interface Notice {
  readonly title: string;
  readonly todo: string;
}
