export interface Plugin {
  load(file: string): string;
}

export type Reader = (file: string) => string;
