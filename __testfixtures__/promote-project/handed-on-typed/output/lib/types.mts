export type Reader<T> = (file: string) => T;
export type Work = () => Promise<string>;

export interface Reporter {
  report(text: string): void;
}
