declare module 'jstat' {
  interface Distribution<Parameters extends number[]> {
    /** The quantile function. */
    inv(p: number, ...parameters: Parameters): number;
  }
  const jStat: {
    readonly centralF: Distribution<[numeratorFreedom: number, denominatorFreedom: number]>;
    readonly studentt: Distribution<[freedom: number]>;
  };
  export = jStat;
}
